package dev.weavewiki.agents.grounding;

import java.util.Optional;

/** One way in which a statement can fail its evidence. Stateless. */
interface GroundingRule {

    /**
     * What is wrong with the statement, as the rest of a sentence that a model is shown: "the cited lines do not show
     * {@code `x`}". Empty where this rule finds nothing wrong.
     */
    Optional<String> objection(Statement statement);
}
