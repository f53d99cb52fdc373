package dev.weavewiki.core.prose;

/**
 * An English template that is said later: where a sentence stands in a table or an enum, away from what says it.
 *
 * @param english whole, so that it can be translated; {@code {0}}, {@code {1}}, … stand for the values
 */
public record Phrase(String english) {

    /** The template must be a constant, so that the test of the catalogues finds it. */
    public static Phrase of(String english) {
        return new Phrase(english);
    }
}
