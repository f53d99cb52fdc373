package dev.weavewiki.core.code;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The identifiers of texts: letters, digits, underscores and dollar signs, not starting with a digit, two or more. */
final class Vocabulary {

    private Vocabulary() {}

    static Set<String> of(List<String> lines) {
        Set<String> words = new HashSet<>();
        for (String line : lines) {
            addWords(line, words);
        }
        return words;
    }

    private static void addWords(String line, Set<String> words) {
        int length = line.length();
        int at = 0;
        while (at < length) {
            if (!isPart(line.charAt(at))) {
                at++;
                continue;
            }
            int from = at;
            while (at < length && isPart(line.charAt(at))) {
                at++;
            }
            while (from < at && isDigit(line.charAt(from))) {
                from++;
            }
            if (at - from >= 2) {
                words.add(line.substring(from, at));
            }
        }
    }

    private static boolean isPart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' || isDigit(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
