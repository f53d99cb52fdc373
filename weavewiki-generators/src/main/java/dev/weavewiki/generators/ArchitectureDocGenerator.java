package dev.weavewiki.generators;

import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.Page;
import dev.weavewiki.generators.site.PageSource;
import dev.weavewiki.generators.whole.ArchitecturePage;
import dev.weavewiki.generators.whole.FlowsPage;
import dev.weavewiki.generators.whole.RisksPage;
import dev.weavewiki.generators.whole.TerminologyPage;
import java.util.List;
import java.util.stream.Stream;

/** Architecture, risks, flows and terms: what the four top-down agents found. */
final class ArchitectureDocGenerator implements Generator {

    static final List<PageSource> SOURCES =
            List.of(new ArchitecturePage(), new FlowsPage(), new RisksPage(), new TerminologyPage());

    private final Sites sites;

    ArchitectureDocGenerator(Sites sites) {
        this.sites = sites;
    }

    @Override
    public Stream<Page> pages(Knowledge known) {
        return Generators.written(sites.of(known), SOURCES);
    }
}
