package dev.weavewiki.core.prose;

/**
 * An English template that is said later: where a sentence stands in a table or an enum, away from what says it.
 *
 * @param english whole, so that it can be translated; {@code {0}}, {@code {1}}, … stand for the values
 * @param context tells apart what English says alike and other languages do not; mostly empty
 */
public record Phrase(String english, String context) {

    /** The template must be a constant, so that the test of the catalogues finds it. */
    public static Phrase of(String english) {
        return new Phrase(english, "");
    }

    /** A template whose translation depends on the context; both must be constants. */
    public static Phrase of(String english, String context) {
        return new Phrase(english, context);
    }

    /** How catalogues name it: {@code Subject [of a gap]}. */
    String key() {
        return context.isEmpty() ? english : english + " [" + context + "]";
    }
}
