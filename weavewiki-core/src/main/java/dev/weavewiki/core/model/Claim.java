package dev.weavewiki.core.model;

import java.util.List;

/**
 * A statement about the code and what it rests on. The statement is one or more sentences of plain Markdown prose: no
 * headings, no links, no raw HTML; code names stand in backticks.
 */
public record Claim(String statement, List<Evidence> evidence) {

    public Claim {
        if (statement.isBlank()) {
            throw new IllegalArgumentException("a claim says something");
        }
        evidence = List.copyOf(evidence);
    }

    public static Claim of(String statement, Evidence... evidence) {
        return new Claim(statement, List.of(evidence));
    }
}
