package dev.weavewiki.agents;

import java.util.regex.Pattern;

/** Sentences that a list or a sample completes, which is not shown with them. */
public final class Halves {

    /** A word that wants one behind it, and a colon: {@code a pattern that:}. */
    private static final Pattern HALF = Pattern.compile(
            "(?is).*\\b(?:that|which|who|whose|an?|the|and|or|to|by|with|of|for|from|in|on|at|as|into|than|is|are|was|were|be"
                    + "|been|can|will|must|should|may|has|have|does|do|both|either|including|allows?|lets?|enables?"
                    + "|provides?|contains?|includes?)\\s*:");

    private static final Pattern EXAMPLES =
            Pattern.compile("(?i)[\\s,;(]*\\b(?:e\\.\\s?g\\.|i\\.\\s?e\\.|such as|for example|for instance)[\\s:,]*$");

    private Halves() {}

    /** Whether the sentence breaks off: closed with a full stop it would say nothing. */
    public static boolean breaksOff(String sentence) {
        return HALF.matcher(sentence.strip()).matches();
    }

    /** What stands before the last clause of a sentence that breaks off in it; other sentences as they are. */
    public static String withoutOpenClause(String sentence) {
        int comma = sentence.lastIndexOf(", ");
        return breaksOff(sentence) && comma > 0 ? sentence.substring(0, comma) + ":" : sentence;
    }

    /** Without the words that announce examples at its end; empty where it has no others. */
    public static String withoutAnnouncement(String sentence) {
        return EXAMPLES.matcher(sentence).replaceFirst("");
    }
}
