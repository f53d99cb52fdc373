/** Insights in, pages out. Generators are pure functions: the same knowledge gives the same bytes. */
@NullMarked
package dev.weavewiki.generators;

import org.jspecify.annotations.NullMarked;
