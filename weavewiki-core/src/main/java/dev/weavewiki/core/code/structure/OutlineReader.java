package dev.weavewiki.core.code.structure;

import dev.weavewiki.core.code.structure.LexicalComments.Line;
import dev.weavewiki.core.code.structure.Outline.Ending;
import dev.weavewiki.core.code.structure.Outline.Shape;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.code.ScannedFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.Visibility;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads declarations and references by their outline. One reader reads one file. */
final class OutlineReader {

    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"");

    private final ScannedFile file;
    private final Outline outline;
    private final List<Line> lines;
    private final List<Symbol> symbols = new ArrayList<>();
    private final List<ImportBinding> references = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int depth;
    private boolean quoted;
    private int lastCode;

    private OutlineReader(ScannedFile file, Outline outline, List<Line> lines) {
        this.file = file;
        this.outline = outline;
        this.lines = lines;
    }

    static OutlineReader read(ScannedFile file, Outline outline, List<Line> lines) {
        var reader = new OutlineReader(file, outline, lines);
        for (int i = 0; i < lines.size(); i++) {
            reader.add(i);
        }
        while (!reader.open.isEmpty()) {
            reader.close(reader.lastCode);
        }
        reader.symbols.sort(
                Comparator.comparing((Symbol symbol) -> symbol.lines().from()));
        return reader;
    }

    /** In the order of their lines. */
    List<Symbol> symbols() {
        return symbols;
    }

    /** The files that the file names, as written. */
    List<ImportBinding> references() {
        return references;
    }

    private void add(int index) {
        Line line = lines.get(index);
        String code = line.code();
        if (code.isBlank()) {
            return;
        }
        if (outline.ending() == Ending.INDENT && !Character.isWhitespace(code.charAt(0)) && !open.isEmpty()) {
            close(lastCode);
        }
        for (Pattern reference : outline.references()) {
            Matcher matcher = reference.matcher(code);
            if (matcher.matches()) {
                references.add(new ImportBinding(matcher.group("target"), "", "", line.number()));
            }
        }
        boolean nested = outline.ending() == Ending.BRACES || open.isEmpty();
        if (nested) {
            outline.shapes().stream()
                    .filter(shape ->
                            fits(shape) && shape.pattern().matcher(code).matches())
                    .findFirst()
                    .ifPresent(shape -> declare(line, shape));
        }
        lastCode = line.number();
        end(index, STRING.matcher(code).replaceAll(""));
    }

    private boolean fits(Shape shape) {
        Open holder = open.peek();
        return shape.within().isEmpty()
                || holder != null && shape.within().contains(holder.name) && depth == holder.depth + 1;
    }

    private void declare(Line line, Shape shape) {
        Matcher matcher = shape.pattern().matcher(line.code());
        if (matcher.matches()) {
            String name = matcher.group("name").replaceAll("[\"`\\[\\]]", "");
            String kind = shape.pattern().pattern().contains("(?<kind>") ? matcher.group("kind") + "." : "";
            open.push(new Open(line, shape, name, kind + name, open.peek(), depth));
        }
    }

    private void end(int index, String code) {
        int number = lines.get(index).number();
        switch (outline.ending()) {
            case LINE -> {
                while (!open.isEmpty()) {
                    close(number);
                }
            }
            case SEMICOLON -> {
                quoted ^= code.split("\\$\\w*\\$", -1).length % 2 == 0;
                if (!open.isEmpty() && !quoted && code.stripTrailing().endsWith(";")) {
                    close(number);
                }
            }
            case BRACES -> endBraces(index, code);
            case INDENT -> {}
        }
    }

    private void endBraces(int index, String code) {
        depth += (int) (code.chars().filter(c -> c == '{').count()
                - code.chars().filter(c -> c == '}').count());
        boolean opensBelow = index + 1 < lines.size()
                && lines.get(index + 1).code().stripLeading().startsWith("{");
        for (Open last = open.peek(); last != null && depth <= last.depth && !opensBelow; last = open.peek()) {
            close(lines.get(index).number());
        }
    }

    private void close(int lastLine) {
        Open ended = open.pop();
        String container = ended.holder == null ? "" : ended.holder.qualifiedName();
        symbols.add(new Symbol(
                file.path(),
                ended.name,
                ended.qualifiedName(),
                ended.shape.kind(),
                Visibility.PUBLIC,
                Texts.oneLine(ended.line.code()).replaceAll("\\s*[{(;]+$", ""),
                ended.line.doc(),
                LineRange.of(ended.line.number(), Math.max(ended.line.number(), lastLine)),
                container));
    }

    /** A declaration whose end is not reached. */
    private record Open(
            Line line,
            Shape shape,
            String name,
            String path,
            @Nullable Open holder,
            int depth) {

        private String qualifiedName() {
            return holder == null ? path : holder.qualifiedName() + "." + path;
        }
    }
}
