/** Reads manifests, one format a class: texts in, {@link dev.weavewiki.core.model.code.Manifest} out. */
@NullMarked
package dev.weavewiki.core.source.manifest;

import org.jspecify.annotations.NullMarked;
