package dev.weavewiki.core.model.product;

import dev.weavewiki.core.model.Claim;
import java.util.List;

/** The words of the project's domain, sorted by term, each once. */
public record TerminologyInsight(List<Term> terms) implements ProfileInsight {

    public TerminologyInsight {
        terms = List.copyOf(terms);
    }

    /** A term and what it means here. */
    public record Term(String term, Claim meaning) {}
}
