package dev.weavewiki.agents;

import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.ProcessingTier;
import dev.weavewiki.core.model.Tokens;
import java.util.Optional;

/**
 * The circumstances of a question.
 *
 * @param phase the phase that pays for it
 * @param subject what it is about, for logs, events and the journal: a path, a domain's slug, or {@code project}
 * @param target how many tokens the answer should have; stated in the prompt, while the hard limit is set apart from it
 * @param tier the tier of the file it is about; empty where it is about none. Targets are learned for each tier apart
 * @param research whether it only deepens what another question answers, so that it is left out when tokens run low
 */
public record Question(PhaseId phase, String subject, Tokens target, Optional<ProcessingTier> tier, boolean research) {

    public static Question of(PhaseId phase, String subject, long target) {
        return new Question(phase, subject, Tokens.of(target), Optional.empty(), false);
    }

    /** The same question about a file of that tier. */
    public Question about(ProcessingTier value) {
        return new Question(phase, subject, target, Optional.of(value), research);
    }

    /** The same question as research. */
    public Question asResearch() {
        return new Question(phase, subject, target, tier, true);
    }

    /** The same question with another target. */
    public Question withTarget(Tokens other) {
        return new Question(phase, subject, other, tier, research);
    }
}
