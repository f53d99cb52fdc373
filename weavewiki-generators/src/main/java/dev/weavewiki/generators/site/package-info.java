/** What all pages share: which pages exist, where each file is documented, and how a page is laid out. */
@NullMarked
package dev.weavewiki.generators.site;

import org.jspecify.annotations.NullMarked;
