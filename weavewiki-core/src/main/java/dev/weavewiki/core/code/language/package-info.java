/**
 * The languages that are parsed: one class each, with a query beside it under {@code weavewiki/queries}, and a line in
 * {@link dev.weavewiki.core.code.language.Languages}. A language says how its captures become a structure and how its
 * names are resolved to files.
 */
@NullMarked
package dev.weavewiki.core.code.language;

import org.jspecify.annotations.NullMarked;
