package dev.weavewiki.generators.site;

import dev.weavewiki.core.model.product.PagePath;

/** Where a source file is documented: the page, the heading there, and the heading's anchor. */
public record FileLocation(PagePath page, String heading, String anchor) {}
