package dev.weavewiki.generators.domain;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.product.DocumentationBlueprint.DomainPages;
import dev.weavewiki.core.model.product.DocumentationBlueprint.FilePage;
import dev.weavewiki.core.model.product.DomainInsight;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.prose.ProseLanguage;
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
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The index of each domain: what it is for, how its files hang together, where each is documented. */
public final class DomainPage implements PageSource {

    @Override
    public Stream<PlannedPage> plan(Knowledge known) {
        return known.domains().domains().stream()
                .flatMap(domain -> known.blueprint().domain(domain.slug()).stream()
                        .map(pages -> plan(known.language(), domain, pages)));
    }

    private static PlannedPage plan(ProseLanguage say, DomainInsight domain, DomainPages pages) {
        String holds = domain.purpose().isBlank()
                ? say.count(domain.files().size(), "file")
                : Words.firstSentence(domain.purpose(), 160);
        return new PlannedPage(
                pages.index(),
                DomainsIndex.PATH,
                title(domain, pages),
                holds,
                (site, layout) -> new Writer(site, layout, site.say(), domain, pages).write());
    }

    private static String title(DomainInsight domain, DomainPages pages) {
        return pages.pages().stream()
                .filter(page -> page.path().equals(pages.index()))
                .map(FilePage::title)
                .findFirst()
                .orElse(domain.name());
    }

    private record Writer(Site site, PageLayout layout, ProseLanguage say, DomainInsight domain, DomainPages pages) {

        private void write() {
            overview();
            structure();
            relations();
            start();
            files();
            here().ifPresent(page -> {
                FileSection section = new FileSection(site, layout);
                page.files().forEach(section::write);
            });
        }

        private void overview() {
            layout.section(say.text(Headings.OVERVIEW));
            if (!domain.purpose().isBlank() && !Repetition.opens(domain.overview(), domain.purpose())) {
                layout.text("**" + Markdown.prose(domain.purpose()) + "**");
            }
            int lines = domain.files().stream()
                    .flatMap(file -> site.code().file(file).stream())
                    .mapToInt(file -> file.lines())
                    .sum();
            layout.text(say.text(
                    "The domain holds {0} with {1}.",
                    say.count(domain.files().size(), "file"), say.count(lines, "line")));
            layout.claims(domain.overview());
        }

        private void structure() {
            Diagrams diagrams = new Diagrams(site);
            var inner = diagrams.among(domain.files()).or(() -> diagrams.outward(domain.files()));
            inner.ifPresent(drawing -> layout.section(say.text(Headings.STRUCTURE))
                    .drawing(drawing, say.text("An arrow leads from a file to one it depends on.")));
            diagrams.hierarchy(domain.files())
                    .ifPresent(drawing -> layout.section(say.text(Headings.CLASSES))
                            .drawing(
                                    drawing,
                                    say.text("An arrow leads from a type to the one it extends or implements.")));
        }

        /** What is known of the neighbours, each with a link; those of which nothing is said are counted. */
        private void relations() {
            DomainLinks links = DomainLinks.of(site);
            layout.section(say.text(Headings.RELATIONS), () -> {
                Set<String> told = new HashSet<>();
                List<String> items = new ArrayList<>();
                domain.relations().forEach(relation -> {
                    String text = layout.claim(relation);
                    if (!text.isEmpty()) {
                        items.add(text + linkTo(relation.statement(), told));
                    }
                });
                links.counts().forEach((pair, count) -> {
                    boolean leaves = pair.from().equals(domain.slug());
                    String other = leaves ? pair.to() : pair.from();
                    if ((leaves || pair.to().equals(domain.slug())) && !told.contains(other)) {
                        items.add(neighbour(leaves, other, pair, count, links));
                    }
                });
                layout.bullets(items);
            });
        }

        /** Links to the domain that the statement speaks of; the longest name counts, so that a part of it does not. */
        private String linkTo(String statement, Set<String> told) {
            return site.known().domains().domains().stream()
                    .filter(other -> !other.slug().equals(domain.slug()) && speaksOf(statement, other.name()))
                    .max(Comparator.comparingInt(
                            (DomainInsight other) -> other.name().length()))
                    .map(other -> {
                        told.add(other.slug());
                        return site.domainPage(other)
                                .map(page -> " → " + layout.page(page))
                                .orElse("");
                    })
                    .orElse("");
        }

        private static boolean speaksOf(String statement, String name) {
            return Pattern.compile("(?<![\\p{L}\\p{N}_])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_&&\\P{IsHangul}])")
                    .matcher(statement)
                    .find();
        }

        private void start() {
            List<RepoPath> first = domain.startHere().stream().limit(5).toList();
            if (!first.isEmpty()) {
                layout.section(say.text(Headings.START));
                layout.numbered(first.stream()
                        .map(file -> {
                            String purpose = FileTable.purpose(site, layout, file);
                            return layout.file(file) + (purpose.isEmpty() ? "" : ": " + purpose);
                        })
                        .toList());
            }
        }

        private void files() {
            layout.section(say.text(Headings.FILES));
            if (here().isPresent() || pages.pages().size() < 2) {
                FileTable.write(site, layout, domain.files());
                return;
            }
            for (FilePage page : pages.pages()) {
                layout.text(say.text(
                        "**{0}**, {1}",
                        layout.page(page.path().value(), page.title()),
                        say.count(page.files().size(), "file")));
                FileTable.write(site, layout, page.files());
            }
        }

        private String neighbour(boolean leaves, String slug, DomainLinks.Pair pair, int count, DomainLinks links) {
            String name = site.known().domains().domains().stream()
                    .filter(other -> other.slug().equals(slug))
                    .map(other -> site.domainPage(other).map(layout::page).orElse(Markdown.plain(other.name())))
                    .findFirst()
                    .orElse(slug);
            String pairs = say.text(count, "{0} pair of files", "{0} pairs of files", say.number(count));
            var example = links.examples().get(pair);
            if (example == null) {
                return say.text(leaves ? "Leans on {0} in {1}" : "Is used by {0} in {1}", name, pairs);
            }
            return say.text(
                    leaves ? "Leans on {0} in {1}, such as {2}" : "Is used by {0} in {1}, such as {2}",
                    name,
                    pairs,
                    layout.cite(example.evidence()));
        }

        /** The files that are documented on the index itself. */
        private Optional<FilePage> here() {
            return pages.pages().stream()
                    .filter(page -> page.path().equals(pages.index()))
                    .findFirst();
        }
    }
}
