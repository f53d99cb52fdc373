package dev.weavewiki.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** Escapes what could drive a terminal, and leaves line ends alone, for documents too long to be held as a text. */
final class SafeWriter extends FilterWriter {

    SafeWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int c) throws IOException {
        write(Character.toString(c), 0, 1);
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        write(new String(text, from, length), 0, length);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        int start = from;
        int end = from + length;
        for (int at = from; at < end; at++) {
            char c = text.charAt(at);
            if (c != '\n' && Terminal.isUnsafe(c)) {
                out.write(text, start, at - start);
                out.write(Terminal.safe(String.valueOf(c)));
                start = at + 1;
            }
        }
        out.write(text, start, end - start);
    }
}
