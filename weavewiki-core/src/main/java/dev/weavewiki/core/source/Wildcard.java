package dev.weavewiki.core.source;

/**
 * Matches one name, or a row of names, against a pattern with wildcards.
 *
 * <p>For maintainers: both matchers are greedy with one point of return, the last star. A star that comes later makes
 * the earlier one irrelevant, so nothing older needs to be tried again. That bounds the work by pattern × text, where a
 * regular expression made of the same pattern can take exponential time on hostile input.
 */
final class Wildcard {

    private Wildcard() {}

    /** {@code *} any characters, {@code ?} one, {@code [a-z]} and {@code [!a-z]} one of a set, {@code \} escapes. */
    static boolean matchesName(String pattern, String name) {
        int p = 0;
        int n = 0;
        int star = -1;
        int resume = 0;
        while (n < name.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = n;
                continue;
            }
            int next = p < pattern.length() ? step(pattern, p, name.charAt(n)) : -1;
            if (next >= 0) {
                p = next;
                n++;
            } else if (star >= 0) {
                p = star + 1;
                n = ++resume;
            } else {
                return false;
            }
        }
        return onlyStars(pattern, p);
    }

    /** Matches whole segments; a segment {@code **} stands for any number of them, none included. */
    static boolean matchesPath(String[] pattern, String[] path, int length) {
        int p = 0;
        int n = 0;
        int star = -1;
        int resume = 0;
        while (n < length) {
            if (p < pattern.length && pattern[p].equals("**")) {
                star = p++;
                resume = n;
            } else if (p < pattern.length && matchesName(pattern[p], path[n])) {
                p++;
                n++;
            } else if (star >= 0) {
                p = star + 1;
                n = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length && pattern[p].equals("**")) {
            p++;
        }
        return p == pattern.length;
    }

    /** Where the pattern goes on after it took this character; -1 where it does not take it. */
    private static int step(String pattern, int at, char c) {
        char expected = pattern.charAt(at);
        if (expected == '?') {
            return at + 1;
        }
        if (expected == '[') {
            int close = setEnd(pattern, at);
            if (close > 0) {
                return inSet(pattern, at + 1, close, c) ? close + 1 : -1;
            }
        }
        int literal = expected == '\\' && at + 1 < pattern.length() ? at + 1 : at;
        return pattern.charAt(literal) == c ? literal + 1 : -1;
    }

    /** The closing bracket; a bracket right after the opening one is a member. -1 where the set is never closed. */
    private static int setEnd(String pattern, int open) {
        int at = open + 1;
        if (at < pattern.length() && isNegation(pattern.charAt(at))) {
            at++;
        }
        return pattern.indexOf(']', at + 1);
    }

    private static boolean inSet(String pattern, int from, int close, char c) {
        boolean negated = isNegation(pattern.charAt(from));
        boolean found = false;
        for (int i = negated ? from + 1 : from; i < close; i++) {
            char low = pattern.charAt(i);
            if (i + 2 < close && pattern.charAt(i + 1) == '-') {
                found |= low <= c && c <= pattern.charAt(i + 2);
                i += 2;
            } else {
                found |= low == c;
            }
        }
        return found != negated;
    }

    private static boolean isNegation(char c) {
        return c == '!' || c == '^';
    }

    private static boolean onlyStars(String pattern, int from) {
        return pattern.substring(from).chars().allMatch(c -> c == '*');
    }
}
