package dev.weavewiki.agents.grounding;

import dev.weavewiki.core.model.Evidence;
import java.util.Optional;

/** A citation of hundreds of lines is none: whoever wants to check it has to read the file. */
final class TightCitations implements GroundingRule {

    /** Four times what the question asks for, so that a long method may be cited as a whole. Our choice. */
    private static final int MOST_LINES = 60;

    @Override
    public Optional<String> objection(Statement statement) {
        return statement.evidence().stream()
                .filter(evidence -> evidence.lines().count() > MOST_LINES)
                .map(Evidence::citation)
                .findFirst()
                .map(citation -> "`" + citation + "` is too wide; cite the 15 lines that show it");
    }
}
