package dev.weavewiki.core.prose;

import java.util.stream.Stream;

/** How many words a text has, in a measure that is the same for all languages. */
public final class WordCount {

    /**
     * What a Korean word, with its particles and endings, says in English words. Measured on 147 sentences of the Korean
     * catalogue: 1,658 words for 2,448 English ones.
     */
    private static final double HANGUL = 1.5;

    private WordCount() {}

    /** Words between white space, 0 for a blank text; a word in Hangul counts one and a half, the sum rounded. */
    public static long of(String text) {
        return Math.round(Stream.of(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .mapToDouble(word -> word.codePoints().anyMatch(WordCount::isHangul) ? HANGUL : 1)
                .sum());
    }

    private static boolean isHangul(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL;
    }
}
