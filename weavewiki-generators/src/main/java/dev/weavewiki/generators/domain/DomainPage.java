package dev.weavewiki.generators.domain;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.product.DocumentationBlueprint.DomainPages;
import dev.weavewiki.core.model.product.DocumentationBlueprint.FilePage;
import dev.weavewiki.core.model.product.DomainInsight;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.markdown.Words;
import dev.weavewiki.generators.site.Diagrams;
import dev.weavewiki.generators.site.DomainLinks;
import dev.weavewiki.generators.site.Headings;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.PageSource;
import dev.weavewiki.generators.site.PlannedPage;
import dev.weavewiki.generators.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The index of each domain: what it is for, how its files hang together, where each is documented. */
public final class DomainPage implements PageSource {

    @Override
    public Stream<PlannedPage> plan(Knowledge known) {
        return known.domains().domains().stream()
                .flatMap(domain ->
                        known.blueprint().domain(domain.slug()).stream().map(pages -> plan(domain, pages)));
    }

    private static PlannedPage plan(DomainInsight domain, DomainPages pages) {
        String holds = domain.purpose().isBlank()
                ? Words.count(domain.files().size(), "file")
                : Words.firstSentence(domain.purpose(), 160);
        return new PlannedPage(
                pages.index(),
                DomainsIndex.PATH,
                title(domain, pages),
                holds,
                (site, layout) -> new Writer(site, layout, domain, pages).write());
    }

    private static String title(DomainInsight domain, DomainPages pages) {
        return pages.pages().stream()
                .filter(page -> page.path().equals(pages.index()))
                .map(FilePage::title)
                .findFirst()
                .orElse(domain.name());
    }

    private record Writer(Site site, PageLayout layout, DomainInsight domain, DomainPages pages) {

        private void write() {
            overview();
            structure();
            relations();
            start();
            files();
            neighbours();
            here().ifPresent(page -> {
                FileSection section = new FileSection(site, layout);
                page.files().forEach(section::write);
            });
        }

        private void overview() {
            layout.section(Headings.OVERVIEW);
            if (!domain.purpose().isBlank()) {
                layout.text("**" + Markdown.prose(domain.purpose()) + "**");
            }
            int lines = domain.files().stream()
                    .flatMap(file -> site.code().file(file).stream())
                    .mapToInt(file -> file.lines())
                    .sum();
            layout.text("The domain holds " + Words.count(domain.files().size(), "file") + " with "
                    + Words.count(lines, "line") + ".");
            layout.claims(domain.overview());
        }

        private void structure() {
            Diagrams diagrams = new Diagrams(site);
            var inner = diagrams.among(domain.files()).or(() -> diagrams.outward(domain.files()));
            inner.ifPresent(drawing -> layout.section(Headings.STRUCTURE)
                    .diagram(drawing.diagram(), drawing.caption("An arrow leads from a file to one it depends on.")));
            diagrams.hierarchy(domain.files())
                    .ifPresent(drawing -> layout.section(Headings.CLASSES)
                            .diagram(
                                    drawing.diagram(),
                                    drawing.caption(
                                            "An arrow leads from a type to the one it extends or implements.")));
        }

        private void relations() {
            if (!domain.relations().isEmpty()) {
                layout.section(Headings.RELATIONS).claimList(domain.relations());
            }
        }

        private void start() {
            List<RepoPath> first = domain.startHere().stream().limit(5).toList();
            if (!first.isEmpty()) {
                layout.section(Headings.START);
                layout.numbered(first.stream()
                        .map(file -> {
                            String purpose = FileTable.purpose(site, layout, file);
                            return layout.file(file) + (purpose.isEmpty() ? "" : ": " + purpose);
                        })
                        .toList());
            }
        }

        private void files() {
            layout.section(Headings.FILES);
            if (here().isPresent() || pages.pages().size() < 2) {
                FileTable.write(site, layout, domain.files());
                return;
            }
            for (FilePage page : pages.pages()) {
                layout.text("**" + layout.page(page.path().value(), page.title()) + "**, "
                        + Words.count(page.files().size(), "file"));
                FileTable.write(site, layout, page.files());
            }
        }

        private void neighbours() {
            DomainLinks links = DomainLinks.of(site);
            layout.section(Headings.NEIGHBOURS, () -> {
                List<String> items = new ArrayList<>();
                links.counts().forEach((pair, count) -> {
                    boolean leaves = pair.from().equals(domain.slug());
                    if (leaves || pair.to().equals(domain.slug())) {
                        items.add(neighbour(leaves, leaves ? pair.to() : pair.from(), pair, count, links));
                    }
                });
                layout.bullets(items);
            });
        }

        private String neighbour(boolean leaves, String slug, DomainLinks.Pair pair, int count, DomainLinks links) {
            String name = site.known().domains().domains().stream()
                    .filter(other -> other.slug().equals(slug))
                    .map(other -> site.domainPage(other).map(layout::page).orElse(Markdown.plain(other.name())))
                    .findFirst()
                    .orElse(slug);
            var example = links.examples().get(pair);
            String shown = example == null ? "" : ", such as " + layout.cite(example.evidence());
            return (leaves ? "Leans on " : "Is used by ") + name + " in " + Words.count(count, "dependency") + shown;
        }

        /** The files that are documented on the index itself. */
        private Optional<FilePage> here() {
            return pages.pages().stream()
                    .filter(page -> page.path().equals(pages.index()))
                    .findFirst();
        }
    }
}
