package dev.weavewiki.cli;

import dev.weavewiki.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An estimate for readers. */
final class EstimateText {

    private static final String BESIDE =
            " Repairs, retries, long files and files that the model raises come on top, within the budget.";

    private EstimateText() {}

    /** @param destination where prompts would go; empty where nothing leaves the machine */
    static List<String> of(Estimate estimate, String destination) {
        List<String> lines = new ArrayList<>();
        if (estimate.model().isEmpty()) {
            lines.add(format(
                    "%,d source files. No model is asked: 0 calls, 0 tokens, and nothing leaves the machine.",
                    estimate.sourceFiles()));
            return lines;
        }
        lines.add(format("%-18s %8s %12s %12s %10s", "Phase", "Calls", "Input", "Output", "Dollars"));
        estimate.phases()
                .forEach(line -> lines.add(format(
                        "%-18s %,8d %,12d %,12d %10s",
                        line.phase().title(),
                        line.calls(),
                        line.input().value(),
                        line.output().value(),
                        known(line.cost()))));
        lines.add(format(
                "%-18s %,8d %,25d %10s",
                "All", estimate.calls(), estimate.total().value(), known(estimate.cost())));
        lines.add(
                estimate.observed()
                        ? "Figures are those of earlier runs with this model, and elsewhere those of the specification."
                        : "Figures are those of the specification; they are replaced once a run has finished.");
        lines.add(bound(estimate));
        lines.add(
                destination.isEmpty()
                        ? "Nothing leaves the machine."
                        : "The prompts go to " + destination + ": excerpts of the source files, with secrets masked.");
        if (estimate.cost().isEmpty()) {
            lines.add("The price of '" + estimate.model() + "' is not known; set it under [prices.\"" + estimate.model()
                    + "\"] in your configuration file.");
        }
        return lines;
    }

    /** How many questions the run asks; a bound of calls that always holds would be far too high to say anything. */
    static String bound(Estimate estimate) {
        if (estimate.answered() < 0) {
            return format("Up to %,d questions by this plan." + BESIDE, estimate.questions());
        }
        return estimate.questions() == 0
                ? format("All %,d questions are answered in the journal: no call, nothing to pay.", estimate.answered())
                : format(
                        "Answered in the journal: %,d questions. Up to %,d more by this plan, with %,d tokens of prompts"
                                + " before the refinement." + BESIDE,
                        estimate.answered(),
                        estimate.questions(),
                        estimate.inputCounted());
    }

    private static String known(String cost) {
        return cost.isEmpty() ? "unknown" : cost;
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
