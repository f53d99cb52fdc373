package dev.weavewiki.generators;

import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.Page;
import dev.weavewiki.generators.domain.DomainPage;
import dev.weavewiki.generators.domain.DomainsIndex;
import dev.weavewiki.generators.domain.FilePages;
import dev.weavewiki.generators.site.PageSource;
import java.util.List;
import java.util.stream.Stream;

/** The domains, and the documentation of every source file. */
final class DocGenerator implements Generator {

    static final List<PageSource> SOURCES = List.of(new DomainsIndex(), new DomainPage(), new FilePages());

    private final Sites sites;

    DocGenerator(Sites sites) {
        this.sites = sites;
    }

    @Override
    public Stream<Page> pages(Knowledge known) {
        return Generators.written(sites.of(known), SOURCES);
    }
}
