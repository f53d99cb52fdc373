package dev.weavewiki.generators;

import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.Page;
import dev.weavewiki.core.model.product.PagePath;
import dev.weavewiki.generators.site.PageSource;
import dev.weavewiki.generators.site.Site;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The standard generators, and what holds for any set of them. */
public final class Generators {

    private Generators() {}

    /**
     * The generators of the standard wiki, in the order of its navigation. They share a plan, so one list should serve
     * one run; it is safe for use by many threads.
     */
    public static List<Generator> standard(GenerationOptions options) {
        Sites sites = new Sites(sources(options));
        List<Generator> generators = new ArrayList<>(List.of(
                new HierarchicalDocGenerator(sites),
                new ArchitectureDocGenerator(sites),
                new PatternExtractor(sites),
                new EvolutionGenerator(sites),
                new DocGenerator(sites)));
        if (options.languageModelTexts()) {
            generators.add(new LlmsTxtGenerator(sites));
        }
        return List.copyOf(generators);
    }

    static List<PageSource> sources(GenerationOptions options) {
        return Stream.of(
                        HierarchicalDocGenerator.SOURCES,
                        ArchitectureDocGenerator.SOURCES,
                        PatternExtractor.SOURCES,
                        EvolutionGenerator.SOURCES,
                        DocGenerator.SOURCES,
                        options.languageModelTexts() ? LlmsTxtGenerator.SOURCES : List.<PageSource>of())
                .flatMap(List::stream)
                .toList();
    }

    /**
     * All pages of these generators, sorted by path.
     *
     * @throws IllegalStateException if two generators write the same page, or one writes the coverage report's
     */
    public static List<Page> pages(Collection<Generator> generators, Knowledge known) {
        Map<PagePath, Page> pages = new TreeMap<>();
        generators.forEach(generator -> generator.pages(known).forEach(page -> {
            if (page.path().equals(Site.COVERAGE) || pages.putIfAbsent(page.path(), page) != null) {
                throw new IllegalStateException("two generators write the page " + page.path());
            }
        }));
        return List.copyOf(pages.values());
    }

    /** The pages of these sources as the site writes them, in the order of the sources, on all processors. */
    static Stream<Page> written(Site site, List<PageSource> sources) {
        List<PagePath> paths = sources.stream()
                .flatMap(source -> site.pagesOf(source).stream())
                .toList();
        return paths.parallelStream().map(site::page).toList().stream();
    }
}
