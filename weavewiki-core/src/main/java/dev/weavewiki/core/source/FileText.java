package dev.weavewiki.core.source;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/** A text and where its lines begin. Lines are cut when asked for, so a cached text costs little more than itself. */
final class FileText {

    private final String text;
    private final int[] starts;

    /** Takes a text whose only line break is {@code \n}. */
    FileText(String text) {
        this.text = text;
        this.starts = lineStarts(text);
    }

    String text() {
        return text;
    }

    /** How many lines; a last line without line break counts. */
    int lineCount() {
        return starts.length;
    }

    /** The lines without line breaks; cannot be changed. */
    List<String> lines() {
        return new Lines();
    }

    /** About how many bytes of memory this takes; texts outside of Latin-1 take twice their length. */
    int weight() {
        return (int) Math.min(Integer.MAX_VALUE, 64L + text.length() * 2L + starts.length * 4L);
    }

    private static int[] lineStarts(String text) {
        int[] found = new int[16];
        int count = 0;
        for (int at = 0; at < text.length(); ) {
            found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
            found[count++] = at;
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end + 1;
        }
        return Arrays.copyOf(found, count);
    }

    private final class Lines extends AbstractList<String> implements RandomAccess {
        @Override
        public String get(int index) {
            int from = starts[index];
            int next = index + 1 < starts.length ? starts[index + 1] : text.length();
            int to = next > from && text.charAt(next - 1) == '\n' ? next - 1 : next;
            return text.substring(from, to);
        }

        @Override
        public int size() {
            return starts.length;
        }
    }
}
