package dev.weavewiki.generators;

import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.Page;
import dev.weavewiki.generators.site.PageSource;
import dev.weavewiki.generators.whole.EvolutionPage;
import java.util.List;
import java.util.stream.Stream;

/** The history of the project and what is left to do. */
final class EvolutionGenerator implements Generator {

    static final List<PageSource> SOURCES = List.of(new EvolutionPage());

    private final Sites sites;

    EvolutionGenerator(Sites sites) {
        this.sites = sites;
    }

    @Override
    public Stream<Page> pages(Knowledge known) {
        return Generators.written(sites.of(known), SOURCES);
    }
}
