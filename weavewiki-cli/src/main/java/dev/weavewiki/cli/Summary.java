package dev.weavewiki.cli;

import dev.weavewiki.WikiReport;
import dev.weavewiki.core.model.Provenance;
import dev.weavewiki.core.model.product.VerificationCounts;
import java.util.Locale;
import java.util.stream.Stream;

/** What came of a run, in a few lines. */
final class Summary {

    private Summary() {}

    static Stream<String> of(WikiReport report) {
        VerificationCounts checked = report.verification();
        Stream.Builder<String> text = Stream.builder();
        line(text, "Wiki:     %s", report.wiki().resolve("index.md"));
        line(
                text,
                "Pages:    %,d (%,d new or changed), documenting %,d of %,d source files (%,d by the model)",
                report.pages(),
                report.pagesWritten(),
                report.provenance().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum(),
                report.sourceFiles(),
                report.provenance().getOrDefault(Provenance.MODEL, 0));
        line(
                text,
                "Checked:  %,d links, %,d citations, %,d code names, %,d diagrams; %,d dropped",
                checked.links().all(),
                checked.citations().all(),
                checked.symbols().all(),
                checked.diagrams().all(),
                checked.links().dropped()
                        + checked.citations().dropped()
                        + checked.symbols().dropped()
                        + checked.diagrams().dropped());
        line(
                text,
                "Quality:  %s of %s wanted; %s",
                report.score().overall(),
                report.target(),
                report.stop().words());
        if (report.calls() > 0) {
            line(
                    text,
                    "Tokens:   %,d in, %,d out in %,d answers; %,d of %,d charged to this run",
                    report.usage().input().value(),
                    report.usage().output().value(),
                    report.calls(),
                    report.charged().value(),
                    report.budget().value());
        }
        if (!report.cost().isEmpty()) {
            line(
                    text,
                    "Cost:     $%s%s",
                    report.cost(),
                    report.maxCost().isEmpty() ? "" : " of at most $" + report.maxCost());
        }
        if (report.calls() > 0) {
            report.phases()
                    .forEach(phase -> line(
                            text,
                            "          %-16s %,6d answers of %,6d estimated, %,10d tokens of %,10d",
                            phase.phase().title(),
                            phase.calls(),
                            phase.callsEstimated(),
                            phase.usage().total().value(),
                            phase.tokensEstimated().value()));
        }
        return text.build();
    }

    private static void line(Stream.Builder<String> text, String format, Object... values) {
        text.add(String.format(Locale.ROOT, format, values));
    }
}
