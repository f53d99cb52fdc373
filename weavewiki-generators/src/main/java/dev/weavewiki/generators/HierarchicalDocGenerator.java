package dev.weavewiki.generators;

import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.Page;
import dev.weavewiki.generators.section.Sections;
import dev.weavewiki.generators.site.PageSource;
import java.util.List;
import java.util.stream.Stream;

/** The index, the sections that the blueprint asks for, and the pages on its topics. */
final class HierarchicalDocGenerator implements Generator {

    static final List<PageSource> SOURCES = Sections.all();

    private final Sites sites;

    HierarchicalDocGenerator(Sites sites) {
        this.sites = sites;
    }

    @Override
    public Stream<Page> pages(Knowledge known) {
        return Generators.written(sites.of(known), SOURCES);
    }
}
