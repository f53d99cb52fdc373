package dev.weavewiki.core.code.structure;

import dev.weavewiki.core.model.code.Marker;
import dev.weavewiki.core.source.CommentSyntax;
import dev.weavewiki.core.source.CommentSyntax.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parts a text into code and comments by the marks of its language. Marks inside strings are not told apart. */
final class LexicalComments {

    private final List<Line> lines = new ArrayList<>();
    private final Comments comments = new Comments();
    private final List<String> lineMarks;
    private final List<Block> blocks;
    private @Nullable Block open;
    private final StringBuilder block = new StringBuilder();
    private int blockFrom;

    private LexicalComments(Optional<CommentSyntax> syntax) {
        this.lineMarks = syntax.map(CommentSyntax::lineMarkers).orElse(List.of());
        this.blocks = syntax.map(CommentSyntax::blocks).orElse(List.of());
    }

    static LexicalComments of(List<String> lines, Optional<CommentSyntax> syntax) {
        var text = new LexicalComments(syntax);
        for (int i = 0; i < lines.size(); i++) {
            text.add(lines.get(i), i + 1);
        }
        return text;
    }

    private void add(String line, int number) {
        if (open != null) {
            continueBlock(line, number, open);
            lines.add(new Line(number, "", ""));
            return;
        }
        String stripped = line.strip();
        for (Block candidate : blocks) {
            if (stripped.startsWith(candidate.open())) {
                startBlock(stripped, number, candidate);
                lines.add(new Line(number, "", ""));
                return;
            }
        }
        for (String mark : lineMarks) {
            if (stripped.startsWith(mark)) {
                comments.add(stripped, number, number, true);
                lines.add(new Line(number, "", ""));
                return;
            }
        }
        noteTrailing(line, number);
        lines.add(new Line(number, line, docAbove(number)));
    }

    private void startBlock(String stripped, int number, Block candidate) {
        int close = stripped.indexOf(candidate.close(), candidate.open().length());
        if (close >= 0) {
            comments.add(stripped.substring(0, close + candidate.close().length()), number, number, true);
            return;
        }
        open = candidate;
        block.setLength(0);
        block.append(stripped);
        blockFrom = number;
    }

    private void continueBlock(String line, int number, Block current) {
        block.append('\n').append(line);
        if (line.contains(current.close())) {
            comments.add(block.toString(), blockFrom, number, true);
            open = null;
        }
    }

    private void noteTrailing(String line, int number) {
        for (String mark : lineMarks) {
            int at = line.indexOf(" " + mark + " ");
            if (at > 0) {
                comments.add(line.substring(at + 1), number, number, false);
                return;
            }
        }
    }

    private String docAbove(int number) {
        List<Comments.Comment> known = comments.blocks();
        if (known.isEmpty()) {
            return "";
        }
        Comments.Comment last = known.get(known.size() - 1);
        boolean above = last.ownLine() && last.lastLine() == number - 1 && !Comments.isLicense(last.text());
        return above ? Comments.clean(last.text()) : "";
    }

    List<Line> lines() {
        return lines;
    }

    List<Marker> markers() {
        return comments.markers();
    }

    /** First and last line of the comment before all code that is neither licence nor interpreter line; 0 and 0 if none. */
    int[] introduction() {
        int firstCode = lines.stream()
                .filter(line -> !line.code().isBlank())
                .mapToInt(Line::number)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        for (Comments.Comment comment : comments.blocks()) {
            boolean interpreter = comment.text().startsWith("#!");
            if (comment.lastLine() < firstCode && !Comments.isLicense(comment.text())) {
                int from = interpreter ? comment.line() + 1 : comment.line();
                if (from <= comment.lastLine()) {
                    return new int[] {from, comment.lastLine()};
                }
            }
        }
        return new int[] {0, 0};
    }

    /** A line: its code, empty inside comments, and the comment right above it. */
    record Line(int number, String code, String doc) {}
}
