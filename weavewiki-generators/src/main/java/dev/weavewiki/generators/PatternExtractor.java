package dev.weavewiki.generators;

import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.Page;
import dev.weavewiki.generators.convention.ConstitutionPage;
import dev.weavewiki.generators.pattern.PatternsPage;
import dev.weavewiki.generators.site.PageSource;
import java.util.List;
import java.util.stream.Stream;

/** The patterns and the conventions that the syntax trees show. */
final class PatternExtractor implements Generator {

    static final List<PageSource> SOURCES = List.of(new PatternsPage(), new ConstitutionPage());

    private final Sites sites;

    PatternExtractor(Sites sites) {
        this.sites = sites;
    }

    @Override
    public Stream<Page> pages(Knowledge known) {
        return Generators.written(sites.of(known), SOURCES);
    }
}
