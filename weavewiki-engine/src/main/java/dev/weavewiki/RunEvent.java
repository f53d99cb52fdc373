package dev.weavewiki;

import dev.weavewiki.budget.Level;
import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.ProcessingTier;
import dev.weavewiki.core.model.Provenance;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.RunId;
import dev.weavewiki.core.model.Score;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;

/** Something that happened in a run. The stream ends with exactly one {@link RunFinished}, or with an error. */
public sealed interface RunEvent {

    /**
     * The code has been read and the run begins.
     *
     * @param model the model's name; empty where static analysis answers all
     */
    record RunStarted(RunId run, int sourceFiles, String model, boolean resumed) implements RunEvent {}

    /** What the run is thought to cost; told once, before anything is asked. */
    record Estimated(Estimate estimate) implements RunEvent {}

    record PhaseStarted(PhaseId phase) implements RunEvent {}

    /** The phase's product was found in the checkpoint; nothing is asked. */
    record PhaseRestored(PhaseId phase) implements RunEvent {}

    /** The phase's product is made and written down. */
    record PhaseFinished(PhaseId phase, TokenUsage usage) implements RunEvent {}

    /**
     * A question was answered.
     *
     * @param subject what it was about: a path, a domain, or {@code project}
     * @param reason why static analysis answered although a model is configured; else empty
     */
    record AgentFinished(
            PhaseId phase, AgentId agent, String subject, Provenance provenance, String reason, TokenUsage usage)
            implements RunEvent {}

    /** A file is documented; so many of so many are. */
    record FileAnalyzed(RepoPath path, ProcessingTier tier, Provenance provenance, int done, int all)
            implements RunEvent {}

    /** A draft of the wiki has been scored. */
    record DraftScored(int turn, Score overall, Score target) implements RunEvent {}

    /** The tokens or the money of the run have reached that level; told once for each. */
    record BudgetLevel(Level level, Tokens used, Tokens total) implements RunEvent {}

    /** The phase has used 90 % of what it may; from here on its scope shrinks. */
    record PhaseTight(PhaseId phase) implements RunEvent {}

    /** A file was read with less than its tier is worth, and how, because the budget runs low. */
    record ScopeReduced(RepoPath path, String how) implements RunEvent {}

    /** Something will be poorer than it could be, and why. */
    record Warning(String message) implements RunEvent {}

    record RunFinished(WikiReport report) implements RunEvent {}
}
