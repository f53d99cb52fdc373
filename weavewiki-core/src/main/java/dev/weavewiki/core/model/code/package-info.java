/**
 * What the parsed repository looks like: files, symbols, imports, calls, manifests, documents, history and the graph
 * between them. Plain facts; how they are found is the business of {@code core.source} and {@code core.code}.
 */
@NullMarked
package dev.weavewiki.core.model.code;

import org.jspecify.annotations.NullMarked;
