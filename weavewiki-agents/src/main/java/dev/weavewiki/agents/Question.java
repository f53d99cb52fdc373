package dev.weavewiki.agents;

import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.Tokens;

/**
 * The circumstances of a question.
 *
 * @param phase the phase that pays for it
 * @param subject what it is about, for logs, events and the journal: a path, a domain's slug, or {@code project}
 * @param target how many tokens the answer should have; stated in the prompt, while the hard limit is set apart from it
 */
public record Question(PhaseId phase, String subject, Tokens target) {

    public static Question of(PhaseId phase, String subject, long target) {
        return new Question(phase, subject, Tokens.of(target));
    }
}
