/** The one place here that knows Jackson: JSON, YAML and TOML texts as plain trees of values. */
@NullMarked
package dev.weavewiki.core.source.jackson;

import org.jspecify.annotations.NullMarked;
