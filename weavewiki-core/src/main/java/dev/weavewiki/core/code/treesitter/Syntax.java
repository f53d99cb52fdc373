package dev.weavewiki.core.code.treesitter;

import dev.weavewiki.core.model.code.TextSpan;
import dev.weavewiki.core.source.SharedTexts;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a query found in one text.
 *
 * @param complete whether the whole text followed the grammar
 */
public record Syntax(SourceBytes source, Matches matches, boolean complete) {

    public String text(Capture capture) {
        return source.text(capture.from(), capture.to());
    }

    public int line(Capture capture) {
        return source.line(capture.from());
    }

    /** The line that holds the last byte of the piece. */
    public int lastLine(Capture capture) {
        return source.line(Math.max(capture.from(), capture.to() - 1));
    }

    /** Where the piece stands, in lines and columns. */
    public TextSpan span(Capture capture) {
        return new TextSpan(
                source.line(capture.from()),
                source.column(capture.from()),
                source.line(capture.to()),
                source.column(capture.to()));
    }

    /** Whether only spaces and tabs stand before the byte on its line. */
    public boolean startsLine(int offset) {
        return source.text(source.lineStart(offset), offset).isBlank();
    }

    /** A text as UTF-8, with its lines; for one thread. Lone surrogates stand as question marks. */
    public static final class SourceBytes {

        private final byte[] bytes;
        private final int[] lineStarts;

        /** The index of the line that was asked for last, since the next place is often on it. */
        private int last;

        private SourceBytes(byte[] bytes) {
            this.bytes = bytes;
            this.lineStarts = lineStarts(bytes);
        }

        public static SourceBytes of(String text) {
            return new SourceBytes(text.getBytes(StandardCharsets.UTF_8));
        }

        private static int[] lineStarts(byte[] bytes) {
            int[] starts = new int[16];
            int count = 1;
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] == '\n') {
                    if (count == starts.length) {
                        starts = Arrays.copyOf(starts, count * 2);
                    }
                    starts[count++] = i + 1;
                }
            }
            return Arrays.copyOf(starts, count);
        }

        byte[] bytes() {
            return bytes;
        }

        public int length() {
            return bytes.length;
        }

        /** The byte at the offset. */
        public byte at(int offset) {
            return bytes[offset];
        }

        public String text(int from, int to) {
            return SharedTexts.of(bytes, from, to);
        }

        private String copy(int from, int to) {
            return new String(bytes, from, to - from, StandardCharsets.UTF_8);
        }

        int lineStart(int offset) {
            return lineStarts[line(offset) - 1];
        }

        int column(int offset) {
            return copy(lineStart(offset), offset).length();
        }

        /** Whether the line exists and holds white space only. Lines count from 1. */
        public boolean isBlank(int line) {
            if (line < 1 || line > lineStarts.length) {
                return false;
            }
            int end = line == lineStarts.length ? bytes.length : lineStarts[line];
            return copy(lineStarts[line - 1], end).isBlank();
        }

        /** Whether there is such a line. Lines count from 1. */
        public boolean holds(int line) {
            return line >= 1 && line <= lineStarts.length;
        }

        /** The text of a line that exists, without its end. Lines count from 1. */
        public String textOf(int line) {
            int end = line == lineStarts.length ? bytes.length : lineStarts[line];
            return copy(lineStarts[line - 1], end).stripTrailing();
        }

        /** The line of a byte, counted from 1. */
        public int line(int offset) {
            boolean near =
                    lineStarts[last] <= offset && (last + 1 == lineStarts.length || offset < lineStarts[last + 1]);
            if (!near) {
                int found = Arrays.binarySearch(lineStarts, offset);
                last = found >= 0 ? found : -found - 2;
            }
            return last + 1;
        }
    }
}
