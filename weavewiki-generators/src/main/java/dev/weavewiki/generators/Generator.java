package dev.weavewiki.generators;

import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.Page;
import java.util.stream.Stream;

/**
 * Writes some of the pages of a wiki. A pure function of what is known: no model, no clock, no files, and the same pages
 * in the same order each time. Two generators never write the same path. Safe for use by many threads.
 */
@FunctionalInterface
public interface Generator {

    /** The pages for which there is evidence; none where there is not. */
    Stream<Page> pages(Knowledge known);
}
