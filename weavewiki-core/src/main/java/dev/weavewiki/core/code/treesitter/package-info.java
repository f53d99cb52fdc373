/**
 * Runs one query over the syntax tree of one text and returns what it captured as plain records. The only package that
 * knows tree-sitter: native objects are made, used and closed inside one call, on one thread.
 */
@NullMarked
package dev.weavewiki.core.code.treesitter;

import org.jspecify.annotations.NullMarked;
