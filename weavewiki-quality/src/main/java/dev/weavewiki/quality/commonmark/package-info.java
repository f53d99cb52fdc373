/** Reads a page as a Markdown reader will; the only place of this module that knows CommonMark. */
@NullMarked
package dev.weavewiki.quality.commonmark;

import org.jspecify.annotations.NullMarked;
