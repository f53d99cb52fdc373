package dev.weavewiki.agents;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import java.util.List;

/**
 * A statement in an answer, with the citations it gives, each {@code path:from-to}. Not believed before {@link
 * FactCheck} has looked them up.
 */
public record CitedStatement(String statement, List<String> citations) {

    public CitedStatement {
        citations = List.copyOf(citations);
    }

    /** A claim in the form of an answer, for static answers. */
    public static CitedStatement of(Claim claim) {
        return new CitedStatement(
                claim.statement(),
                claim.evidence().stream().map(Evidence::citation).toList());
    }

    public static CitedStatement of(String statement, Evidence... evidence) {
        return of(Claim.of(statement, evidence));
    }
}
