package dev.weavewiki.core.source;

import java.util.List;

/**
 * How a language writes comments.
 *
 * @param lineMarkers what starts a comment that ends with the line; may be empty
 * @param blocks what encloses longer comments; may be empty
 */
public record CommentSyntax(List<String> lineMarkers, List<Block> blocks) {

    public CommentSyntax {
        lineMarkers = List.copyOf(lineMarkers);
        blocks = List.copyOf(blocks);
    }

    /** The marks around a comment that may span lines. */
    public record Block(String open, String close) {}
}
