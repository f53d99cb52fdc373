package dev.weavewiki.cli;

import dev.weavewiki.RunEvent;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.Provenance;
import dev.weavewiki.core.model.TokenUsage;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Turns the events of a run into lines: one for each phase, and warnings as they come, each kind once. */
final class Progress {

    private final Terminal terminal;
    private final Map<String, Integer> fallbacks = new LinkedHashMap<>();
    private final Map<String, Integer> shortened = new LinkedHashMap<>();
    private int answers;

    Progress(Terminal terminal) {
        this.terminal = terminal;
    }

    void show(RunEvent event) {
        if (event instanceof RunEvent.RunStarted run) {
            terminal.note(String.format(
                    Locale.ROOT,
                    "%s run %s: %,d source files, %s",
                    run.resumed() ? "Resuming" : "Starting",
                    run.run(),
                    run.sourceFiles(),
                    run.model().isEmpty() ? "static analysis" : "model " + run.model()));
        } else if (event instanceof RunEvent.Estimated estimated) {
            if (!estimated.estimate().model().isEmpty()) {
                terminal.note(EstimateText.bound(estimated.estimate()));
            }
        } else if (event instanceof RunEvent.PhaseStarted phase) {
            answers = 0;
            terminal.status(title(phase.phase()) + " …");
        } else if (event instanceof RunEvent.PhaseRestored phase) {
            terminal.note(title(phase.phase()) + "  restored");
        } else if (event instanceof RunEvent.PhaseFinished phase) {
            finished(phase);
        } else if (event instanceof RunEvent.AgentFinished answer) {
            answered(answer);
        } else if (event instanceof RunEvent.FileAnalyzed file) {
            terminal.status(String.format(
                    Locale.ROOT,
                    "%s %,d/%,d files  %s",
                    title(PhaseId.BOTTOM_UP),
                    file.done(),
                    file.all(),
                    file.path()));
        } else if (event instanceof RunEvent.DraftScored draft) {
            terminal.status(title(PhaseId.REFINEMENT) + " draft " + draft.turn() + ": " + draft.overall());
        } else if (event instanceof RunEvent.BudgetLevel rise) {
            terminal.clearStatus();
            terminal.note(String.format(
                    Locale.ROOT,
                    "warning: the budget is at %s level: %,d of %,d tokens used",
                    rise.level(),
                    rise.used().value(),
                    rise.total().value()));
        } else if (event instanceof RunEvent.PhaseTight tight) {
            terminal.clearStatus();
            terminal.note("warning: " + tight.phase().title() + " has used 90 % of its share of the budget");
        } else if (event instanceof RunEvent.ScopeReduced reduced) {
            shortened.merge(reduced.how(), 1, Integer::sum);
        } else if (event instanceof RunEvent.Warning warning) {
            terminal.clearStatus();
            terminal.note("warning: " + warning.message());
        }
    }

    private void finished(RunEvent.PhaseFinished phase) {
        terminal.clearStatus();
        terminal.note(title(phase.phase()) + "  done" + tokens(phase.usage()));
        fallbacks.forEach((reason, times) -> terminal.note("    static analysis answered " + times + "×: " + reason));
        shortened.forEach((how, files) -> terminal.note("    " + files + " files " + how));
        fallbacks.clear();
        shortened.clear();
    }

    private void answered(RunEvent.AgentFinished answer) {
        answers++;
        if (answer.provenance() != Provenance.MODEL && !answer.reason().isEmpty()) {
            fallbacks.merge(answer.reason(), 1, Integer::sum);
        }
        terminal.status(title(answer.phase()) + " " + answers + " answers  " + answer.agent() + " " + answer.subject());
    }

    private static String tokens(TokenUsage usage) {
        return usage.total().value() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        ", %,d tokens in, %,d out",
                        usage.input().value(),
                        usage.output().value());
    }

    private static String title(PhaseId phase) {
        return String.format(Locale.ROOT, "  %-3s %-16s", phase.number(), phase.title());
    }
}
