package dev.weavewiki.generators.whole;

import dev.weavewiki.core.model.product.ContextInsight;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.TerminologyInsight;
import dev.weavewiki.core.model.product.TerminologyInsight.Term;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.site.Diagrams;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.PageSource;
import dev.weavewiki.generators.site.PlannedPage;
import dev.weavewiki.generators.site.Site;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The words of the project's domain: those of the domain agent, and those it left out of the terminology agent's. */
public final class TerminologyPage implements PageSource {

    @Override
    public Stream<PlannedPage> plan(Knowledge known) {
        List<Term> terms = terms(known);
        if (terms.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(PlannedPage.of(
                "terminology.md",
                "index.md",
                known.language().text("Terminology"),
                known.language()
                        .text("{0} and what they mean here", known.language().count(terms.size(), "term")),
                (site, layout) -> write(site, layout, terms)));
    }

    private static List<Term> terms(Knowledge known) {
        Map<String, Term> terms = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Findings.find(known, ContextInsight.class)
                .ifPresent(found -> found.terms().forEach(term -> terms.putIfAbsent(term.term(), term)));
        known.profile()
                .find(TerminologyInsight.class)
                .ifPresent(found -> found.terms().forEach(term -> terms.putIfAbsent(term.term(), term)));
        return terms.values().stream()
                .filter(term -> term.meaning().evidence().stream().anyMatch(known.code()::holds))
                .toList();
    }

    private static void write(Site site, PageLayout layout, List<Term> terms) {
        ProseLanguage say = site.say();
        layout.text(say.text(
                "The words that this code uses in its own way. Each meaning names the lines it was taken from."));
        layout.section(say.text("Terms"));
        layout.table(
                say.labels("Term", "Meaning"),
                terms.stream()
                        .map(term -> List.of("**" + Markdown.plain(term.term()) + "**", layout.claim(term.meaning())))
                        .toList());
        hierarchy(site, layout, terms);
    }

    private static void hierarchy(Site site, PageLayout layout, List<Term> terms) {
        var files = terms.stream()
                .flatMap(term -> term.meaning().evidence().stream().limit(1))
                .map(evidence -> evidence.path())
                .distinct()
                .toList();
        new Diagrams(site)
                .among(files)
                .ifPresent(drawing -> layout.section(site.say().text("Where the terms live"))
                        .drawing(
                                drawing,
                                site.say()
                                        .text("The files that give the terms their meaning, and how they depend on each"
                                                + " other.")));
    }
}
