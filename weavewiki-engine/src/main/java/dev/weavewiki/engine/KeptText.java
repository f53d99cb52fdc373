package dev.weavewiki.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person wrote on a page, between {@code <!-- keep -->} and {@code <!-- /keep -->} (or a second {@code <!-- keep
 * -->}; where the end is forgotten, up to the next heading). It stays under the heading
 * that it stood under; where that heading is gone, at the end of the page.
 */
final class KeptText {

    private static final Pattern BLOCK = Pattern.compile(
            "<!-- keep -->.*?<!-- /?keep -->|<!-- keep -->.*?(?=\\s*(?:\n#{1,6} |\\z))", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} .*$");

    private KeptText() {}

    /** The new text of the page with the kept blocks of its old text. */
    static String carry(String oldText, String newText) {
        String text = newText;
        for (var block : blocks(oldText).entrySet()) {
            if (!text.contains(block.getKey())) {
                text = insert(text, block.getKey(), block.getValue());
            }
        }
        return text;
    }

    /** The blocks in their order, each with the heading line that it stands under; an empty one at the top. */
    private static Map<String, String> blocks(String text) {
        Map<String, String> blocks = new LinkedHashMap<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            blocks.put(block.group(), headingBefore(text, block.start()));
        }
        return blocks;
    }

    private static String headingBefore(String text, int offset) {
        String heading = "";
        Matcher matcher = HEADING.matcher(text).region(0, offset);
        while (matcher.find()) {
            heading = matcher.group();
        }
        return heading;
    }

    private static String insert(String text, String block, String heading) {
        Matcher matcher = HEADING.matcher(text);
        while (!heading.isEmpty() && matcher.find()) {
            if (matcher.group().equals(heading)) {
                int end = matcher.find() ? matcher.start() : text.length();
                return text.substring(0, end).stripTrailing() + "\n\n" + block + "\n" + tail(text.substring(end));
            }
        }
        return text.stripTrailing() + "\n\n" + block + "\n";
    }

    private static String tail(String rest) {
        return rest.isEmpty() ? "" : "\n" + rest;
    }
}
