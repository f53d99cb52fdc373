package dev.weavewiki.generators;

import dev.weavewiki.core.model.Money;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.Provenance;
import dev.weavewiki.core.model.Score;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;
import dev.weavewiki.core.model.code.Exclusion;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.product.CoverageReport;
import dev.weavewiki.core.model.product.FileInsight;
import dev.weavewiki.core.model.product.Gap;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.Page;
import dev.weavewiki.core.model.product.PagePath;
import dev.weavewiki.core.model.product.QualityScore;
import dev.weavewiki.core.model.product.VerificationCounts;
import dev.weavewiki.core.model.product.VerificationCounts.Checked;
import dev.weavewiki.core.prose.Phrase;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.markdown.Mermaid;
import dev.weavewiki.generators.markdown.Words;
import dev.weavewiki.generators.section.Sections;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.PlannedPage;
import dev.weavewiki.generators.site.Site;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The account of what the wiki covers and how well: {@code _coverage.md}. Complete whatever the size of the repository. */
public final class CoveragePage {

    private static final int LISTED_GAPS = 100;

    private static final Phrase SUBJECT = Phrase.of("Subject", "of a gap");

    private final Site site;
    private final PageLayout layout;
    private final ProseLanguage say;
    private final CoverageReport report;

    private CoveragePage(Site site, PageLayout layout, CoverageReport report) {
        this.site = site;
        this.layout = layout;
        this.say = layout.say();
        this.report = report;
    }

    /** Writes the page. Equal knowledge and reports give equal bytes. */
    public static Page page(Knowledge known, CoverageReport report) {
        Site site = Site.of(
                known,
                Stream.concat(Stream.of(Sections.home()), DocGenerator.SOURCES.stream())
                        .toList());
        PlannedPage plan = new PlannedPage(
                Site.COVERAGE,
                PagePath.INDEX,
                site.say().text("Coverage"),
                site.say().text("what is documented, and how well"),
                (s, l) -> {});
        PageLayout layout = PageLayout.of(site, plan);
        new CoveragePage(site, layout, report).write();
        return layout.build();
    }

    private void write() {
        score();
        verification();
        provenance();
        spending();
        gaps();
        ledger();
    }

    private void score() {
        QualityScore score = report.score();
        layout.section(say.text("Score"));
        layout.text(say.text(
                "Overall **{0}** with a target of {1}, after {2}. The refinement stopped because {3}.",
                score.overall(),
                report.target(),
                say.count(report.turns(), "draft"),
                say.text(report.stop().phrase())));
        layout.table(
                say.labels("Measure", "Weight", "Score", "What it measures"),
                List.of(
                        measure(
                                say.labels("Coverage", "documented files among source files"),
                                "0.25",
                                score.coverage()),
                        measure(
                                say.labels("Completeness", "length of the documents, full from 1,000 tokens on"),
                                "0.30",
                                score.completeness()),
                        measure(
                                say.labels("Accuracy", "valid links and citations among all"),
                                "0.15",
                                score.accuracy()),
                        measure(say.labels("Diagrams", "documents with a valid diagram"), "0.15", score.diagrams()),
                        measure(say.labels("Clarity", "how plainly purposes are stated"), "0.15", score.clarity()),
                        measure(
                                say.labels("Grounding", "verified claims among all claims"),
                                say.text("gate"),
                                score.grounding())));
    }

    /** @param labels its name, and what it measures */
    private static List<String> measure(List<String> labels, String weight, Score score) {
        return List.of(labels.get(0), weight, score.toString(), labels.get(1));
    }

    private void verification() {
        VerificationCounts counts = report.verification();
        layout.section(say.text("What was checked"));
        layout.text(say.text("What was found false was dropped or repaired before anything was written."));
        layout.table(
                say.labels("Checked", "All", "Valid", "Dropped or repaired"),
                List.of(
                        row(say.text("Links"), counts.links()),
                        row(say.text("Citations"), counts.citations()),
                        row(say.text("Symbols set as code"), counts.symbols()),
                        row(say.text("Diagrams"), counts.diagrams()),
                        row(say.text("Claims"), counts.claims())));
        int dropped = site.known().profile().outputs().stream()
                        .mapToInt(one -> one.droppedClaims())
                        .sum()
                + site.known().fileInsights().files().stream()
                        .mapToInt(FileInsight::droppedClaims)
                        .sum()
                + site.known().projectInsights().findings().stream()
                        .mapToInt(one -> one.droppedClaims())
                        .sum()
                + site.known().domains().domains().stream()
                        .mapToInt(one -> one.droppedClaims())
                        .sum();
        layout.text(say.text(
                dropped,
                "Answers lost {0} statement before that, because the code did not bear it out.",
                "Answers lost {0} statements before that, because the code did not bear them out.",
                say.number(dropped)));
    }

    private List<String> row(String name, Checked checked) {
        return List.of(name, say.number(checked.all()), say.number(checked.valid()), say.number(checked.dropped()));
    }

    private void provenance() {
        layout.section(say.text("Who wrote it"));
        layout.text(
                report.model().isBlank()
                        ? say.text("No model was asked: everything comes from static analysis.")
                        : say.text("Model: {0}.", Markdown.code(report.model())));
        List<List<String>> rows = new ArrayList<>();
        rows.add(counted(
                say.text("Characterization"),
                site.known().profile().outputs().stream()
                        .map(one -> one.provenance())
                        .toList()));
        rows.add(counted(
                say.text("Files"),
                site.known().fileInsights().files().stream()
                        .map(FileInsight::provenance)
                        .toList()));
        rows.add(counted(
                say.text("Top-down"),
                site.known().projectInsights().findings().stream()
                        .map(one -> one.provenance())
                        .toList()));
        rows.add(counted(
                say.text("Domains"),
                site.known().domains().domains().stream()
                        .map(one -> one.provenance())
                        .toList()));
        layout.table(say.labels("Insights", "Model", "Static analysis", "Missing"), rows);
    }

    private List<String> counted(String name, List<Provenance> all) {
        Map<Provenance, Integer> counts = new EnumMap<>(Provenance.class);
        all.forEach(one -> counts.merge(one, 1, Integer::sum));
        return List.of(
                name,
                say.number(counts.getOrDefault(Provenance.MODEL, 0)),
                say.number(counts.getOrDefault(Provenance.STATIC_ANALYSIS, 0)),
                say.number(counts.getOrDefault(Provenance.MISSING, 0)));
    }

    private void spending() {
        if (report.usage().isEmpty()) {
            return;
        }
        layout.section(say.text("Tokens by phase"));
        List<List<String>> rows = new ArrayList<>();
        TokenUsage all = TokenUsage.NONE;
        for (PhaseId phase : PhaseId.values()) {
            TokenUsage usage = report.usage().get(phase);
            if (usage != null) {
                rows.add(spent(
                        phase.number() + " " + say.text(phase.phrase()),
                        report.calls().getOrDefault(phase, 0),
                        usage,
                        report.estimate().getOrDefault(phase, Tokens.ZERO),
                        Money.of(report.cost().getOrDefault(phase, "0"))));
                all = all.plus(usage);
            }
        }
        rows.add(spent(say.text("All"), calls(), all, estimated(), cost()));
        List<String> heads = new ArrayList<>(say.labels("Phase", "Replies", "Input", "Output", "Sum", "Estimated"));
        if (hasCost()) {
            heads.add(say.text("Dollars"));
        }
        layout.table(heads, rows);
        layout.text(
                say.text("The estimate was made before the run from the number of questions; the blueprint's is part of"
                        + " consolidation's."));
        layout.text(
                all.estimated()
                        ? say.text("Some of these numbers were counted by WeaveWiki because the provider gave none.")
                        : "");
    }

    private int calls() {
        return report.calls().values().stream().mapToInt(Integer::intValue).sum();
    }

    private Tokens estimated() {
        return report.estimate().values().stream().reduce(Tokens.ZERO, Tokens::plus);
    }

    private Money cost() {
        return report.cost().values().stream().map(Money::of).reduce(Money.ZERO, Money::plus);
    }

    private boolean hasCost() {
        return !report.cost().isEmpty();
    }

    private List<String> spent(String name, int calls, TokenUsage usage, Tokens estimated, Money cost) {
        List<String> row = new ArrayList<>(List.of(
                name,
                say.number(calls),
                say.number(usage.input().value()),
                say.number(usage.output().value()),
                say.number(usage.total().value()),
                estimated.value() == 0 ? "" : say.number(estimated.value())));
        if (hasCost()) {
            row.add(cost.toString());
        }
        return row;
    }

    private void gaps() {
        layout.section(say.text("Gaps"));
        if (report.gaps().isEmpty()) {
            layout.text(say.text("None are known."));
            return;
        }
        layout.text(
                say.text("Known and not closed: {0}.", say.count(report.gaps().size(), "gap")));
        layout.table(
                List.of(say.text("Kind"), say.text(SUBJECT), say.text("What is missing")),
                report.gaps().stream()
                        .limit(LISTED_GAPS)
                        .map(gap -> List.of(
                                Words.capital(word(gap.kind())),
                                Markdown.plain(gap.subject()),
                                Markdown.prose(gap.detail())))
                        .toList());
        if (report.gaps().size() > LISTED_GAPS) {
            layout.text(say.text(
                    "And {0} more of the same kinds.", say.number(report.gaps().size() - LISTED_GAPS)));
        }
    }

    /** As a gap, a reference is one that is missing. */
    private String word(Gap.Kind kind) {
        return kind == Gap.Kind.REFERENCE ? say.text(Phrase.of("reference", "as a gap")) : say.word(kind);
    }

    private void ledger() {
        layout.section(say.text("Ledger"));
        List<SourceFile> sources = site.code().sourceFiles();
        List<SourceFile> others = site.code().files().stream()
                .filter(file -> !file.role().isSource())
                .toList();
        String left = say.count(site.code().exclusions().size(), "path");
        layout.text(say.text(
                others.size(),
                "Every scanned path is in exactly one state: {0} with documentation, {1} that is not source code, {2} left"
                        + " out. Files that git ignores are not listed.",
                "Every scanned path is in exactly one state: {0} with documentation, {1} that are not source code, {2}"
                        + " left out. Files that git ignores are not listed.",
                say.count(sources.size(), "source file"),
                say.count(others.size(), "text file"),
                left));
        Mermaid diagram = Mermaid.sideways()
                .node("all", say.text("Scanned"))
                .node("source", say.count(sources.size(), "source file"))
                .node("other", say.count(others.size(), "other text file"))
                .node("out", say.text("{0} left out", left))
                .edge("all", "source", say.text("documented"))
                .edge("all", "other", say.text("not source code"))
                .edge("all", "out", say.text("excluded by rule"));
        layout.diagram(diagram, say.text("The states of the ledger."));
        layout.subsection(say.text("Source files"));
        layout.text(
                report.model().isBlank()
                        ? say.text(
                                "No model was configured: where no other reason is given, static analysis documented the"
                                        + " file.")
                        : "");
        layout.table(
                say.labels("File", "Tier", "State"),
                sources.stream().map(this::state).toList());
        others(others);
        exclusions();
    }

    private List<String> state(SourceFile file) {
        var insight = site.insight(file.path());
        String tier =
                insight.map(found -> Words.capital(say.word(found.tier()))).orElse("");
        String page = site.location(file.path())
                .map(location -> location.page().value())
                .orElse("");
        String state =
                page.isEmpty() ? say.text("not documented") : say.text("documented on {0}", Markdown.plain(page));
        boolean model =
                insight.map(found -> found.provenance() == Provenance.MODEL).orElse(false);
        String shortened =
                insight.filter(found -> model).map(found -> found.reasonIn(say)).orElse("");
        if (!shortened.isBlank()) {
            state = say.text("{0}, {1}", state, Markdown.prose(shortened));
        }
        if (!model) {
            String reason = insight.map(found -> found.reasonIn(say)).orElse("");
            boolean general = reason.isBlank() && report.model().isBlank();
            state = general
                    ? state
                    : say.text(
                            "{0}, from static analysis because {1}",
                            state, Markdown.prose(reason.isBlank() ? say.text("no model answered") : reason));
        }
        return List.of(layout.file(file.path()), tier, state);
    }

    private void others(List<SourceFile> others) {
        Map<FileRole, List<SourceFile>> byRole = new EnumMap<>(FileRole.class);
        others.forEach(file ->
                byRole.computeIfAbsent(file.role(), key -> new ArrayList<>()).add(file));
        byRole.forEach((role, files) -> {
            layout.subsection(say.text("Not source code: {0} ({1})", say.word(role), say.count(files.size(), "file")));
            layout.text(String.join(
                    ", ",
                    files.stream()
                            .map(file -> Markdown.plain(file.path().value()))
                            .toList()));
        });
    }

    private void exclusions() {
        List<Exclusion> exclusions = site.code().exclusions();
        if (!exclusions.isEmpty()) {
            layout.subsection(say.text("Left out"));
            layout.table(
                    say.labels("Path", "Rule", "Detail"),
                    exclusions.stream()
                            .map(one -> List.of(
                                    Markdown.plain(one.path().value()),
                                    say.text(one.rule().phrase()),
                                    Markdown.plain(one.detailIn(say))))
                            .toList());
        }
    }
}
