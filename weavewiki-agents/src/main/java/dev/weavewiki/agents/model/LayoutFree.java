package dev.weavewiki.agents.model;

import java.util.function.UnaryOperator;

/**
 * A question apart from how the files it shows are laid out, and how answers to it are turned to other layouts. Safe for
 * use by many threads.
 *
 * @param question equal for questions that differ in layout only; empty where every line may matter
 * @param placed turns the lines that an answer cites into something that does not depend on layout
 * @param lined turns that into the lines of today
 */
public record LayoutFree(String question, UnaryOperator<String> placed, UnaryOperator<String> lined) {

    /** Of a question that is known by its exact text only. */
    public static final LayoutFree NONE = new LayoutFree("", UnaryOperator.identity(), UnaryOperator.identity());

    /** The same with more at the end of the question. */
    public LayoutFree and(String more) {
        return question.isEmpty() ? this : new LayoutFree(question + more, placed, lined);
    }

    boolean isKnown() {
        return !question.isEmpty();
    }
}
