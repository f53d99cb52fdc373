package dev.weavewiki.agents.layout;

import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.code.TextLayout;
import dev.weavewiki.core.model.code.TextLayout.Breaks;
import dev.weavewiki.core.model.code.TextSpan;
import java.util.Arrays;
import java.util.List;

/**
 * A text without what may change in it: asides, blank lines, space that parts no two words and, where the language has no
 * use for them, line breaks and indentation. Space inside of string literals is taken for the same; what is left out there
 * is so little that a question need not be asked anew for it. Our choice. Immutable.
 */
final class BareText {

    private final String text;
    /** How much of the bare text stands before each line; at the end, all of it. */
    private final int[] before;

    private BareText(String text, int[] before) {
        this.text = text;
        this.before = before;
    }

    static BareText of(List<String> lines, TextLayout layout) {
        var bare = new StringBuilder();
        int[] before = new int[lines.size() + 1];
        int aside = 0;
        List<TextSpan> asides = layout.asides();
        for (int i = 0; i < lines.size(); i++) {
            before[i] = bare.length();
            while (aside < asides.size() && asides.get(aside).toLine() < i + 1) {
                aside++;
            }
            String left = withoutAsides(lines.get(i), i + 1, asides.subList(aside, asides.size()));
            if (!left.isBlank()) {
                append(bare, left, layout.breaks());
            }
        }
        before[lines.size()] = bare.length();
        return new BareText(bare.toString(), before);
    }

    private static String withoutAsides(String line, int number, List<TextSpan> asides) {
        char[] left = line.toCharArray();
        for (TextSpan aside : asides) {
            if (aside.fromLine() > number) {
                break;
            }
            int from = aside.fromLine() < number ? 0 : Math.min(aside.fromColumn(), left.length);
            int to = aside.toLine() > number ? left.length : Math.min(aside.toColumn(), left.length);
            Arrays.fill(left, from, Math.max(from, to), ' ');
        }
        return new String(left);
    }

    private static void append(StringBuilder bare, String line, Breaks breaks) {
        if (breaks != Breaks.FREE) {
            bare.append('\n');
        }
        String stripped = line.strip();
        if (breaks == Breaks.INDENTED) {
            bare.append(line, 0, line.indexOf(stripped));
        }
        boolean apart = breaks == Breaks.FREE;
        for (int i = 0; i < stripped.length(); i++) {
            char c = stripped.charAt(i);
            if (Character.isWhitespace(c)) {
                apart = true;
                continue;
            }
            if (apart && isWord(c) && endsWithWord(bare)) {
                bare.append(' ');
            }
            bare.append(c);
            apart = false;
        }
    }

    private static boolean endsWithWord(StringBuilder bare) {
        return !bare.isEmpty() && isWord(bare.charAt(bare.length() - 1));
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || Character.isSurrogate(c);
    }

    /** Where in the bare text the lines stand. Lines beyond the end are none. */
    Place place(LineRange lines) {
        int from = before[index(lines.from() - 1)];
        return new Place(from, before[index(lines.to())], Math.max(0, lineAt(from) - lines.from()));
    }

    private int index(int line) {
        return Math.min(line, before.length - 1);
    }

    /** The lines of the place, with as many asides before it as there were, where they still are. */
    LineRange lines(Place place) {
        int first = lineAt(place.from());
        int from = first;
        while (from > 1 && first - from < place.asides() && before[from - 2] == before[from - 1]) {
            from--;
        }
        return LineRange.of(from, place.to() > place.from() ? Math.max(first, lineAt(place.to() - 1)) : from);
    }

    private int lineAt(int offset) {
        int line = 1;
        int high = before.length - 1;
        while (line < high) {
            int middle = (line + high) >>> 1;
            if (before[middle] > offset) {
                high = middle;
            } else {
                line = middle + 1;
            }
        }
        return line;
    }

    String text(Place place) {
        return text.substring(place.from(), Math.max(place.from(), place.to()));
    }

    /**
     * A piece of the bare text.
     *
     * @param to the first character that is no longer part of it
     * @param asides how many lines before its first are meant that have nothing in the bare text
     */
    record Place(int from, int to, int asides) {}
}
