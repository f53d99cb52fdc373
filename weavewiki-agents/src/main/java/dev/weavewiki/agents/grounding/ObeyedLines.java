package dev.weavewiki.agents.grounding;

import java.util.Optional;

/**
 * Lines that give orders to whoever reads them are no evidence for anything, so that a model which obeyed them has nothing to
 * rest on. The comment counts as a whole, of which a line is cited.
 */
final class ObeyedLines implements GroundingRule {

    @Override
    public Optional<String> objection(Statement statement) {
        return Wording.found(Wording.ORDER, statement.comments(), "the cited lines give orders to their reader");
    }
}
