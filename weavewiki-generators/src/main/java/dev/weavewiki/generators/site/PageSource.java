package dev.weavewiki.generators.site;

import dev.weavewiki.core.model.product.Knowledge;
import java.util.stream.Stream;

/** Says which pages there is evidence for, before any page is written, so that pages can link to each other. */
@FunctionalInterface
public interface PageSource {

    /** The pages in the order of the navigation; none where there is no evidence. */
    Stream<PlannedPage> plan(Knowledge known);
}
