package dev.weavewiki.generators.whole;

import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.RiskInsight;
import dev.weavewiki.core.model.product.RiskInsight.Hotspot;
import dev.weavewiki.core.model.product.RiskInsight.Risk;
import dev.weavewiki.core.prose.Phrase;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.markdown.Words;
import dev.weavewiki.generators.site.Diagrams;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.PageSource;
import dev.weavewiki.generators.site.PlannedPage;
import dev.weavewiki.generators.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where changes are dangerous. */
public final class RisksPage implements PageSource {

    private static final int LISTED_HOTSPOTS = 20;
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    @Override
    public Stream<PlannedPage> plan(Knowledge known) {
        return Findings.find(known, RiskInsight.class)
                .filter(found -> !found.hotspots().isEmpty() || !found.risks().isEmpty())
                .map(found -> PlannedPage.of(
                        "risks.md",
                        "index.md",
                        known.language().text("Risks"),
                        known.language().text("hotspots, cycles, gaps in error handling, debt"),
                        (site, layout) -> write(site, layout, found)))
                .stream();
    }

    private static void write(Site site, PageLayout layout, RiskInsight found) {
        hotspots(site, layout, found.hotspots());
        for (RiskInsight.Kind kind : RiskInsight.Kind.values()) {
            layout.section(
                    site.say().text(title(kind)),
                    () -> layout.bullets(found.risks().stream()
                            .filter(risk -> risk.kind() == kind)
                            .map(risk -> item(layout, risk))
                            .filter(item -> !item.isEmpty())
                            .toList()));
        }
    }

    private static String item(PageLayout layout, Risk risk) {
        String claim = layout.claim(risk.claim());
        String severity = Words.capital(layout.say().word(risk.severity()));
        return claim.isEmpty() ? "" : "**" + severity + "**: " + claim;
    }

    private static Phrase title(RiskInsight.Kind kind) {
        return switch (kind) {
            case CYCLE -> Phrase.of("Cycles");
            case ERROR_HANDLING -> Phrase.of("Error handling");
            case SECURITY -> Phrase.of("Security");
            case DEBT -> Phrase.of("Debt");
            case TESTING -> Phrase.of("Testing");
            case OTHER -> Phrase.of("Other risks");
        };
    }

    private static void hotspots(Site site, PageLayout layout, List<Hotspot> hotspots) {
        if (hotspots.isEmpty()) {
            return;
        }
        boolean history = hotspots.stream().anyMatch(hotspot -> hotspot.commits() > 0);
        ProseLanguage say = site.say();
        layout.section(say.text("Hotspots"));
        layout.text(
                history
                        ? say.text(
                                "Files on which much depends, which are large and which change often: a mistake there"
                                        + " reaches far. Heat is the geometric mean of centrality, size and commits, each as a share of the"
                                        + " largest in the project.")
                        : say.text(
                                "Files on which much depends, which are large: a mistake there reaches far. Heat is the"
                                        + " geometric mean of centrality and size, each as a share of the largest in the project."));
        List<Hotspot> listed = hotspots.stream().limit(LISTED_HOTSPOTS).toList();
        boolean remarked = !listed.stream().allMatch(RisksPage::repeatsItsNumbers);
        List<String> head = new ArrayList<>(say.labels("File", "Heat", "Dependents", "Lines", "Commits"));
        if (remarked) {
            head.add(say.text("Remark"));
        }
        layout.table(
                head,
                listed.stream()
                        .map(hotspot -> row(layout, hotspot, history).subList(0, head.size()))
                        .toList());
        new Diagrams(site)
                .outward(hotspots.stream().limit(5).map(Hotspot::path).toList())
                .ifPresent(drawing ->
                        layout.drawing(drawing, say.text("The hottest files and their most central neighbours.")));
    }

    /** Whether the remark is blank or only tells the numbers that the row shows. */
    private static boolean repeatsItsNumbers(Hotspot hotspot) {
        Set<String> shown = Set.copyOf(List.of(
                String.valueOf(hotspot.dependents()),
                String.valueOf(hotspot.lines()),
                String.valueOf(hotspot.commits())));
        List<String> told = NUMBER.matcher(hotspot.remark().replace(",", ""))
                .results()
                .map(MatchResult::group)
                .toList();
        return hotspot.remark().isBlank() || told.size() > 1 && shown.containsAll(told);
    }

    private static List<String> row(PageLayout layout, Hotspot hotspot, boolean history) {
        ProseLanguage say = layout.say();
        return List.of(
                layout.file(hotspot.path()),
                String.format(Locale.ROOT, "%.2f", Math.pow(hotspot.heat(), history ? 1.0 / 3 : 1.0 / 2)),
                say.number(hotspot.dependents()),
                say.number(hotspot.lines()),
                hotspot.commits() == 0 ? "–" : say.number(hotspot.commits()),
                repeatsItsNumbers(hotspot) ? "" : Markdown.prose(hotspot.remark()));
    }
}
