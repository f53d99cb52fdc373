/** The language that a wiki is written in: sentences, counts and lists, in English and translated. */
@NullMarked
package dev.weavewiki.core.prose;

import org.jspecify.annotations.NullMarked;
