package dev.weavewiki.generators;

import dev.weavewiki.core.model.Money;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.Provenance;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;
import dev.weavewiki.core.model.code.Exclusion;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.product.CoverageReport;
import dev.weavewiki.core.model.product.FileInsight;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.Page;
import dev.weavewiki.core.model.product.PagePath;
import dev.weavewiki.core.model.product.QualityScore;
import dev.weavewiki.core.model.product.VerificationCounts;
import dev.weavewiki.core.model.product.VerificationCounts.Checked;
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
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The account of what the wiki covers and how well: {@code _coverage.md}. Complete whatever the size of the repository. */
public final class CoveragePage {

    private static final int LISTED_GAPS = 100;

    private final Site site;
    private final PageLayout layout;
    private final CoverageReport report;

    private CoveragePage(Site site, PageLayout layout, CoverageReport report) {
        this.site = site;
        this.layout = layout;
        this.report = report;
    }

    /** Writes the page. Equal knowledge and reports give equal bytes. */
    public static Page page(Knowledge known, CoverageReport report) {
        Site site = Site.of(
                known,
                Stream.concat(Stream.of(Sections.home()), DocGenerator.SOURCES.stream())
                        .toList());
        PlannedPage plan = new PlannedPage(
                Site.COVERAGE, PagePath.INDEX, "Coverage", "what is documented, and how well", (s, l) -> {});
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
        layout.section("Score");
        layout.text("Overall **" + score.overall() + "** with a target of " + report.target() + ", after "
                + Words.count(report.turns(), "draft") + ". The refinement stopped because "
                + report.stop().words() + ".");
        layout.table(
                List.of("Measure", "Weight", "Score", "What it measures"),
                List.of(
                        List.of("Coverage", "0.25", score.coverage().toString(), "documented files among source files"),
                        List.of(
                                "Completeness",
                                "0.30",
                                score.completeness().toString(),
                                "length of the documents, full from 1,000 tokens on"),
                        List.of("Accuracy", "0.15", score.accuracy().toString(), "valid links and citations among all"),
                        List.of("Diagrams", "0.15", score.diagrams().toString(), "documents with a valid diagram"),
                        List.of("Clarity", "0.15", score.clarity().toString(), "how plainly purposes are stated"),
                        List.of(
                                "Grounding",
                                "gate",
                                score.grounding().toString(),
                                "verified claims among all claims")));
    }

    private void verification() {
        VerificationCounts counts = report.verification();
        layout.section("What was checked");
        layout.text("What was found false was dropped or repaired before anything was written.");
        layout.table(
                List.of("Checked", "All", "Valid", "Dropped or repaired"),
                List.of(
                        row("Links", counts.links()),
                        row("Citations", counts.citations()),
                        row("Symbols set as code", counts.symbols()),
                        row("Diagrams", counts.diagrams()),
                        row("Claims", counts.claims())));
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
        layout.text("Answers lost " + Words.count(dropped, "statement") + " before that, because the code did not bear "
                + (dropped == 1 ? "it" : "them") + " out.");
    }

    private static List<String> row(String name, Checked checked) {
        return List.of(
                name, Words.number(checked.all()), Words.number(checked.valid()), Words.number(checked.dropped()));
    }

    private void provenance() {
        layout.section("Who wrote it");
        layout.text(
                report.model().isBlank()
                        ? "No model was asked: everything comes from static analysis."
                        : "Model: " + Markdown.code(report.model()) + ".");
        List<List<String>> rows = new ArrayList<>();
        rows.add(counted(
                "Characterization",
                site.known().profile().outputs().stream()
                        .map(one -> one.provenance())
                        .toList()));
        rows.add(counted(
                "Files",
                site.known().fileInsights().files().stream()
                        .map(FileInsight::provenance)
                        .toList()));
        rows.add(counted(
                "Top-down",
                site.known().projectInsights().findings().stream()
                        .map(one -> one.provenance())
                        .toList()));
        rows.add(counted(
                "Domains",
                site.known().domains().domains().stream()
                        .map(one -> one.provenance())
                        .toList()));
        layout.table(List.of("Insights", "Model", "Static analysis", "Missing"), rows);
    }

    private static List<String> counted(String name, List<Provenance> all) {
        Map<Provenance, Integer> counts = new EnumMap<>(Provenance.class);
        all.forEach(one -> counts.merge(one, 1, Integer::sum));
        return List.of(
                name,
                Words.number(counts.getOrDefault(Provenance.MODEL, 0)),
                Words.number(counts.getOrDefault(Provenance.STATIC_ANALYSIS, 0)),
                Words.number(counts.getOrDefault(Provenance.MISSING, 0)));
    }

    private void spending() {
        if (report.usage().isEmpty()) {
            return;
        }
        layout.section("Tokens by phase");
        List<List<String>> rows = new ArrayList<>();
        TokenUsage all = TokenUsage.NONE;
        for (PhaseId phase : PhaseId.values()) {
            TokenUsage usage = report.usage().get(phase);
            if (usage != null) {
                rows.add(spent(
                        phase.number() + " " + phase.title(),
                        report.calls().getOrDefault(phase, 0),
                        usage,
                        report.estimate().getOrDefault(phase, Tokens.ZERO),
                        Money.of(report.cost().getOrDefault(phase, "0"))));
                all = all.plus(usage);
            }
        }
        rows.add(spent("All", calls(), all, estimated(), cost()));
        List<String> heads = new ArrayList<>(List.of("Phase", "Replies", "Input", "Output", "Sum", "Estimated"));
        if (hasCost()) {
            heads.add("Dollars");
        }
        layout.table(heads, rows);
        layout.text("The estimate was made before the run from the number of questions; the blueprint's is part of"
                + " consolidation's.");
        layout.text(
                all.estimated()
                        ? "Some of these numbers were counted by WeaveWiki because the provider gave none."
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
                Words.number(calls),
                Words.number(usage.input().value()),
                Words.number(usage.output().value()),
                Words.number(usage.total().value()),
                estimated.value() == 0 ? "" : Words.number(estimated.value())));
        if (hasCost()) {
            row.add(cost.toString());
        }
        return row;
    }

    private void gaps() {
        layout.section("Gaps");
        if (report.gaps().isEmpty()) {
            layout.text("None are known.");
            return;
        }
        layout.text("Known and not closed: " + Words.count(report.gaps().size(), "gap") + ".");
        layout.table(
                List.of("Kind", "Subject", "What is missing"),
                report.gaps().stream()
                        .limit(LISTED_GAPS)
                        .map(gap -> List.of(
                                Words.capital(gap.kind().name().toLowerCase(Locale.ROOT)),
                                Markdown.plain(gap.subject()),
                                Markdown.prose(gap.detail())))
                        .toList());
        if (report.gaps().size() > LISTED_GAPS) {
            layout.text("And " + Words.number(report.gaps().size() - LISTED_GAPS) + " more of the same kinds.");
        }
    }

    private void ledger() {
        layout.section("Ledger");
        List<SourceFile> sources = site.code().sourceFiles();
        List<SourceFile> others = site.code().files().stream()
                .filter(file -> !file.role().isSource())
                .toList();
        layout.text("Every scanned path is in exactly one state: " + Words.count(sources.size(), "source file")
                + " with documentation, " + Words.count(others.size(), "text file") + " that "
                + (others.size() == 1 ? "is" : "are") + " not source code, "
                + Words.count(site.code().exclusions().size(), "path") + " left out. Files that git ignores are not"
                + " listed.");
        Mermaid diagram = Mermaid.sideways()
                .node("all", "Scanned")
                .node("source", Words.count(sources.size(), "source file"))
                .node("other", Words.count(others.size(), "other text file"))
                .node("out", Words.count(site.code().exclusions().size(), "path") + " left out")
                .edge("all", "source", "documented")
                .edge("all", "other", "not source code")
                .edge("all", "out", "excluded by rule");
        layout.diagram(diagram, "The states of the ledger.");
        layout.subsection("Source files");
        layout.text(
                report.model().isBlank()
                        ? "No model was configured: where no other reason is given, static analysis documented the file."
                        : "");
        layout.table(
                List.of("File", "Tier", "State"),
                sources.stream().map(this::state).toList());
        others(others);
        exclusions();
    }

    private List<String> state(SourceFile file) {
        var insight = site.insight(file.path());
        String tier = insight.map(found -> Words.capital(found.tier().name().toLowerCase(Locale.ROOT)))
                .orElse("");
        String page = site.location(file.path())
                .map(location -> location.page().value())
                .orElse("");
        String state = page.isEmpty() ? "not documented" : "documented on " + Markdown.plain(page);
        boolean model =
                insight.map(found -> found.provenance() == Provenance.MODEL).orElse(false);
        String shortened =
                insight.filter(found -> model).map(FileInsight::reason).orElse("");
        if (!shortened.isBlank()) {
            state += ", " + Markdown.prose(shortened);
        }
        if (!model) {
            String reason = insight.map(FileInsight::reason).orElse("");
            boolean general = reason.isBlank() && report.model().isBlank();
            state += general
                    ? ""
                    : ", from static analysis because "
                            + Markdown.prose(reason.isBlank() ? "no model answered" : reason);
        }
        return List.of(layout.file(file.path()), tier, state);
    }

    private void others(List<SourceFile> others) {
        Map<FileRole, List<SourceFile>> byRole = new EnumMap<>(FileRole.class);
        others.forEach(file ->
                byRole.computeIfAbsent(file.role(), key -> new ArrayList<>()).add(file));
        byRole.forEach((role, files) -> {
            layout.subsection("Not source code: " + role.name().toLowerCase(Locale.ROOT) + " ("
                    + Words.count(files.size(), "file") + ")");
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
            layout.subsection("Left out");
            layout.table(
                    List.of("Path", "Rule", "Detail"),
                    exclusions.stream()
                            .map(one -> List.of(
                                    Markdown.plain(one.path().value()),
                                    one.rule().words(),
                                    Markdown.plain(one.detail())))
                            .toList());
        }
    }
}
