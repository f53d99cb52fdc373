/** The one place here that knows CommonMark: Markdown documents as sections. */
@NullMarked
package dev.weavewiki.core.source.commonmark;

import org.jspecify.annotations.NullMarked;
