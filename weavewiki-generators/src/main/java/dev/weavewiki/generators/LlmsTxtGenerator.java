package dev.weavewiki.generators;

import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.Page;
import dev.weavewiki.generators.llms.LlmsTxt;
import dev.weavewiki.generators.site.PageSource;
import java.util.List;
import java.util.stream.Stream;

/** The wiki's contents, and its whole text, for language models. */
final class LlmsTxtGenerator implements Generator {

    static final List<PageSource> SOURCES = List.of(new LlmsTxt());

    private final Sites sites;

    LlmsTxtGenerator(Sites sites) {
        this.sites = sites;
    }

    @Override
    public Stream<Page> pages(Knowledge known) {
        return Generators.written(sites.of(known), SOURCES);
    }
}
