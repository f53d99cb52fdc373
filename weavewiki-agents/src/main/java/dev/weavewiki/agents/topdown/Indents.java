package dev.weavewiki.agents.topdown;

import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.model.code.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** How the lines of a declaration are set in, which shows what stands in which block. */
final class Indents {

    private static final int TAB = 4;

    private final List<String> lines;
    private final LineRange range;
    private final int own;

    Indents(SourceTexts texts, Symbol declaration) {
        range = declaration.lines();
        lines = texts.lines(declaration.path()).stream()
                .skip(range.from() - 1L)
                .limit(range.count())
                .toList();
        int head = indent(range.from());
        own = within(line -> indent(line) > head).map(this::indent).min().orElse(head);
    }

    /** The text of a line without what it is set in by; empty beyond the declaration. */
    String text(int line) {
        return raw(line).strip();
    }

    /** Whether what stands there stands in no block within the declaration. */
    boolean isOwn(int line) {
        return indent(line) <= own;
    }

    /** The lines that begin the blocks around a line, the innermost first. */
    List<Integer> heads(int line) {
        List<Integer> heads = new ArrayList<>();
        int depth = indent(line);
        for (int before = line - 1; before > range.from() && depth > own; before--) {
            if (!text(before).isEmpty() && indent(before) < depth && !goesOn(before)) {
                heads.add(before);
                depth = indent(before);
            }
        }
        return heads;
    }

    /** A line that ends the head of a block that begins above it. */
    private boolean goesOn(int line) {
        return text(line).matches("[({\\[)\\]].*");
    }

    /** What the last statement of the block begins with that is headed by the line. */
    String last(int head) {
        int depth = indent(head);
        List<Integer> block = within(line -> line > head)
                .takeWhile(line -> indent(line) > depth || goesOn(line) && indent(line) == depth)
                .filter(line -> indent(line) > depth)
                .boxed()
                .toList();
        int least = block.stream().mapToInt(this::indent).min().orElse(0);
        return block.stream()
                .filter(line -> indent(line) == least && !text(line).matches("[)}\\]].*"))
                .reduce((before, line) -> line)
                .map(this::text)
                .orElse("");
    }

    private IntStream within(IntPredicate where) {
        return IntStream.rangeClosed(range.from(), range.to())
                .filter(line -> !text(line).isEmpty())
                .filter(where);
    }

    private String raw(int line) {
        int index = line - range.from();
        return index >= 0 && index < lines.size() ? lines.get(index) : "";
    }

    private int indent(int line) {
        String text = raw(line);
        int indent = 0;
        for (int i = 0; i < text.length() && Character.isWhitespace(text.charAt(i)); i++) {
            indent += text.charAt(i) == '\t' ? TAB : 1;
        }
        return indent;
    }
}
