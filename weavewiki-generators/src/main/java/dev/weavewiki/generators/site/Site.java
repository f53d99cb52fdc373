package dev.weavewiki.generators.site;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.History;
import dev.weavewiki.core.model.product.DomainInsight;
import dev.weavewiki.core.model.product.FileInsight;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.Page;
import dev.weavewiki.core.model.product.PagePath;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.markdown.Markdown;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The planned wiki: which pages exist, and where each file is documented. Pages are written when they are first asked
 * for, so that an overview can tell the size of the others. Safe for use by many threads.
 */
public final class Site {

    /** The report on coverage: always there, written last, from what the other pages turned out to be. */
    public static final PagePath COVERAGE = PagePath.of("_coverage.md");

    private final Knowledge known;
    private final Map<PagePath, PlannedPage> planned;
    private final Map<PageSource, List<PagePath>> bySource;
    private final Map<RepoPath, FileLocation> locations;
    private final Map<RepoPath, DomainInsight> domains = new HashMap<>();
    private final Map<PagePath, Page> written = new ConcurrentHashMap<>();
    private final Map<PagePath, Object> underWork = new ConcurrentHashMap<>();

    private Site(Knowledge known, Map<PagePath, PlannedPage> planned, Map<PageSource, List<PagePath>> bySource) {
        this.bySource = bySource;
        this.known = known;
        this.planned = planned;
        this.locations = FileLocations.of(known);
        known.domains().domains().forEach(domain -> domain.files().forEach(file -> domains.putIfAbsent(file, domain)));
    }

    /**
     * Plans the wiki.
     *
     * @throws IllegalStateException if two sources plan a page at the same path
     */
    public static Site of(Knowledge known, Collection<PageSource> sources) {
        Map<PagePath, PlannedPage> planned = new LinkedHashMap<>();
        Map<PageSource, List<PagePath>> bySource = new HashMap<>();
        for (PageSource source : sources) {
            List<PagePath> paths = bySource.computeIfAbsent(source, key -> new ArrayList<>());
            source.plan(known).forEach(page -> {
                paths.add(page.path());
                if (page.path().equals(COVERAGE) || planned.putIfAbsent(page.path(), page) != null) {
                    throw new IllegalStateException("two generators write the page " + page.path());
                }
            });
        }
        return new Site(known, planned, bySource);
    }

    public Knowledge known() {
        return known;
    }

    public CodeModel code() {
        return known.code();
    }

    /** What the wiki is written in. */
    public ProseLanguage say() {
        return known.language();
    }

    /** Who wrote the wiki, from which commit and of which date: a sentence of Markdown. */
    public String origin() {
        History history = code().history();
        if (!history.isPresent()) {
            return say().text("Written by WeaveWiki.");
        }
        String commit =
                history.commit().substring(0, Math.min(7, history.commit().length()));
        if (history.date().isEmpty()) {
            return history.modified()
                    ? say().text("Written by WeaveWiki from commit {0}, with uncommitted changes.", commit)
                    : say().text("Written by WeaveWiki from commit {0}.", commit);
        }
        return history.modified()
                ? say().text(
                                "Written by WeaveWiki from commit {0} of {1}, with uncommitted changes.",
                                commit, history.date())
                : say().text("Written by WeaveWiki from commit {0} of {1}.", commit, history.date());
    }

    /** All pages but the coverage report, in the order of the navigation. */
    public List<PlannedPage> pages() {
        return List.copyOf(planned.values());
    }

    /** Where the pages of a source lie, in its order; none for a source that took no part in the plan. */
    public List<PagePath> pagesOf(PageSource source) {
        return List.copyOf(bySource.getOrDefault(source, List.of()));
    }

    /** The pages that say that they are part of this one, in the order of the navigation. */
    public List<PlannedPage> partsOf(PagePath page) {
        return planned.values().stream()
                .filter(part -> part.partOf().equals(page) && !part.path().equals(page))
                .toList();
    }

    public boolean has(String path) {
        return planned.containsKey(PagePath.of(path));
    }

    public Optional<PlannedPage> find(PagePath path) {
        return Optional.ofNullable(planned.get(path));
    }

    /**
     * The page as it is written. Pages may ask for others, though never for each other, so threads that write different
     * ones at the same time wait for each other at most, and not in a circle.
     */
    public Page page(PagePath path) {
        Page known = written.get(path);
        if (known != null) {
            return known;
        }
        synchronized (underWork.computeIfAbsent(path, any -> new Object())) {
            Page page = written.get(path);
            if (page == null) {
                page = write(path);
                written.put(path, page);
            }
            return page;
        }
    }

    private Page write(PagePath path) {
        PlannedPage plan = find(path).orElseThrow(() -> new IllegalArgumentException("no such page: " + path));
        PageLayout layout = new PageLayout(this, plan);
        plan.body().accept(this, layout);
        return layout.build();
    }

    public Optional<FileLocation> location(RepoPath file) {
        return Optional.ofNullable(locations.get(file));
    }

    public Optional<DomainInsight> domainOf(RepoPath file) {
        return Optional.ofNullable(domains.get(file));
    }

    public Optional<FileInsight> insight(RepoPath file) {
        return known.fileInsights().find(file);
    }

    /** The index page of a domain, where it is planned. */
    public Optional<PlannedPage> domainPage(DomainInsight domain) {
        return known.blueprint().domain(domain.slug()).flatMap(pages -> find(pages.index()));
    }

    /** A link from the page to where the file is documented; to the file itself where it is not. The label is Markdown. */
    public String fileLink(PagePath from, RepoPath file, String label) {
        return location(file)
                .filter(location -> planned.containsKey(location.page()))
                .map(location -> Markdown.link(label, addressOf(from, location)))
                .orElseGet(() -> Markdown.link(label, sourceAddress(from, file)));
    }

    private static String addressOf(PagePath from, FileLocation location) {
        String page = location.page().equals(from) ? "" : from.linkTo(location.page());
        return page + "#" + Markdown.address(location.anchor());
    }

    /** The address of a repository file, seen from a page below {@code .weavewiki/wiki}. */
    static String sourceAddress(PagePath from, RepoPath file) {
        return from.climb() + "../../" + Markdown.address(file.value());
    }
}
