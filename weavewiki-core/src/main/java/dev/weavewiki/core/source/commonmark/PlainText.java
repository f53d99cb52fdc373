package dev.weavewiki.core.source.commonmark;

import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a block: code stays in backticks, links become their text, images and HTML go, but its line breaks part words. */
final class PlainText {

    /** No person nests emphasis deeper; hostile texts do. */
    private static final int MAX_DEPTH = 50;

    private PlainText() {}

    static String of(Node block, String lineBreak) {
        StringBuilder text = new StringBuilder();
        append(block, text, lineBreak, 0);
        return text.toString().strip();
    }

    private static void append(Node parent, StringBuilder text, String lineBreak, int depth) {
        for (Node node = parent.getFirstChild(); node != null && depth < MAX_DEPTH; node = node.getNext()) {
            if (node instanceof Text words) {
                text.append(words.getLiteral());
            } else if (node instanceof Code code) {
                text.append('`').append(code.getLiteral()).append('`');
            } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                text.append(lineBreak);
            } else if (node instanceof HtmlInline html) {
                text.append(html.getLiteral().regionMatches(true, 0, "<br", 0, 3) ? " " : "");
            } else if (!(node instanceof Image)) {
                append(node, text, lineBreak, depth + 1);
            }
        }
    }
}
