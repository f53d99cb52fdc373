package dev.weavewiki.generators.markdown;

/** Makes characters visible that would change how a text is shown without being seen. */
final class Visible {

    private Visible() {}

    /** The text with control, bidirectional and invisible characters written as {@code ‹U+202E›}; tabs and line breaks stay. */
    static String of(String text) {
        if (text.codePoints().noneMatch(Visible::isHidden)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (isHidden(c)) {
                out.append("‹U+")
                        .append(String.format(java.util.Locale.ROOT, "%04X", c))
                        .append('›');
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static boolean isHidden(int c) {
        if (c == '\t' || c == '\n' || c == '\r') {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (type == Character.FORMAT && c != 0x200D);
    }
}
