package dev.weavewiki.generators.domain;

import dev.weavewiki.core.model.product.DomainInsight;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.PagePath;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.site.Diagrams;
import dev.weavewiki.generators.site.DomainLinks;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.PageSource;
import dev.weavewiki.generators.site.PlannedPage;
import dev.weavewiki.generators.site.Site;
import java.util.List;
import java.util.stream.Stream;

/** The overview of all domains. */
public final class DomainsIndex implements PageSource {

    /** Where the overview lies. */
    public static final PagePath PATH = PagePath.of("domains/index.md");

    @Override
    public Stream<PlannedPage> plan(Knowledge known) {
        ProseLanguage say = known.language();
        int domains = known.domains().domains().size();
        if (domains == 0) {
            return Stream.empty();
        }
        return Stream.of(new PlannedPage(
                PATH,
                PagePath.INDEX,
                say.text("Domains"),
                say.text(
                        domains,
                        "the part of the code, and every file in it",
                        "the {0} parts of the code, and every file in them",
                        say.number(domains)),
                DomainsIndex::write));
    }

    private static void write(Site site, PageLayout layout) {
        ProseLanguage say = site.say();
        List<DomainInsight> domains = site.known().domains().domains();
        layout.text(say.text("Every source file belongs to exactly one domain: a group of files that depend on each"
                + " other more than on the rest, or that lie together."));
        layout.section(say.text("All domains"));
        layout.table(
                say.labels("Domain", "Purpose", "Files", "Start with"),
                domains.stream().map(domain -> row(site, layout, domain)).toList());
        new Diagrams(site)
                .domains()
                .ifPresent(drawing -> layout.section(say.text("How the domains depend on each other"))
                        .drawing(drawing, say.text("Numbers count the pairs of files that join two domains.")));
        relations(site, layout);
    }

    private static List<String> row(Site site, PageLayout layout, DomainInsight domain) {
        String name = site.domainPage(domain).map(layout::page).orElse(Markdown.plain(domain.name()));
        String start = domain.startHere().isEmpty()
                ? ""
                : layout.fileName(domain.startHere().get(0));
        return List.of(
                name,
                Markdown.prose(domain.purpose()),
                site.say().number(domain.files().size()),
                start);
    }

    private static void relations(Site site, PageLayout layout) {
        ProseLanguage say = site.say();
        DomainLinks links = DomainLinks.of(site);
        layout.section(say.text("Dependencies between domains"), () -> {
            List<List<String>> rows = links.counts().entrySet().stream()
                    .map(entry -> {
                        var example = links.examples().get(entry.getKey());
                        return List.of(
                                name(site, entry.getKey().from()),
                                name(site, entry.getKey().to()),
                                say.number(entry.getValue()),
                                example == null ? "" : layout.cite(example.evidence()));
                    })
                    .toList();
            layout.table(say.labels("From", "To", "Pairs of files", "For example"), rows);
        });
    }

    private static String name(Site site, String slug) {
        return site.known().domains().domains().stream()
                .filter(domain -> domain.slug().equals(slug))
                .map(domain -> Markdown.plain(domain.name()))
                .findFirst()
                .orElse(slug);
    }
}
