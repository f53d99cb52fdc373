package dev.weavewiki.core.code.structure;

import dev.weavewiki.core.code.structure.Comments.Comment;
import dev.weavewiki.core.code.treesitter.Capture;
import dev.weavewiki.core.code.treesitter.Syntax;
import dev.weavewiki.core.model.code.Symbol;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the comment that documents a declaration or introduces a file. */
final class DocFinder {

    /** What may stand above the comment that introduces a file: marks of the format, settings of the language, imports. */
    private static final Pattern PRELUDE = Pattern.compile(
            "\\s*(?:<\\?.*|<!--.*|#.*|%.*|declare\\b.*|['\"`]use \\w+['\"`];?|@file:.*|@charset.*|set [-+]\\w.*|shopt .*"
                    + "|(?:package|namespace|module|import|from|use|using|require|require_relative|library|include|extern|export)\\b.*"
                    + "|(?:const|let|var)\\b.*\\brequire\\(.*|[{}();,]*)");

    private final Comments comments;
    private final StructureRules rules;
    private final Syntax syntax;
    private final Map<Integer, Integer> attributes = new HashMap<>();
    private final Set<Comment> taken = new HashSet<>();

    DocFinder(Comments comments, StructureRules rules, Syntax syntax) {
        this.comments = comments;
        this.rules = rules;
        this.syntax = syntax;
    }

    /** Notes an attribute: a doc comment may stand above it. */
    void addAttribute(int line, int lastLine) {
        attributes.put(lastLine, line);
    }

    /**
     * The text of the doc comment that ends on the line above, or above the line comments there; empty where there is
     * none.
     *
     * @param apart whether one blank line may stand between
     */
    String above(int declared, boolean apart) {
        int line = declared;
        for (Integer above = attributes.get(line - 1); above != null; above = attributes.get(line - 1)) {
            line = above;
        }
        Comment comment = endingAt(line - 1);
        if (comment == null && apart && syntax.source().isBlank(line - 1)) {
            comment = endingAt(line - 2);
            comment = comment == null || Comments.isLicense(comment.text()) ? null : comment;
        }
        while (comment != null && comment.ownLine() && isAside(comment)) {
            comment = endingAt(comment.line() - 1);
        }
        if (comment == null || !comment.ownLine() || !rules.isDocComment(comment.text())) {
            return "";
        }
        taken.add(comment);
        return Comments.clean(comment.text());
    }

    private boolean isAside(Comment comment) {
        return comment.text().startsWith("//") && !rules.isDocComment(comment.text());
    }

    private @Nullable Comment endingAt(int line) {
        List<Comment> blocks = comments.blocks();
        int low = 0;
        int high = blocks.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int last = blocks.get(middle).lastLine();
            if (last == line) {
                return blocks.get(middle);
            }
            if (last < line) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }

    /** What introduces the file: its doc string, the comment above its package clause, or its first comment. */
    Intro fileDoc(@Nullable Capture docString, int packageLine, int firstCodeLine, List<Symbol> symbols) {
        if (docString != null && syntax.line(docString) <= firstCodeLine) {
            return new Intro(
                    rules.docString(syntax.text(docString)), syntax.line(docString), syntax.lastLine(docString));
        }
        Comment comment = rules.documentsPackageClause()
                ? endingAt(packageLine - 1)
                : firstComment(Math.min(firstCodeLine, packageLine == 0 ? Integer.MAX_VALUE : packageLine), symbols);
        if (comment == null || Comments.isLicense(comment.text()) || !comment.ownLine()) {
            return Intro.NONE;
        }
        String text = Comments.clean(comment.text());
        return text.isEmpty() ? Intro.NONE : new Intro(text, comment.line(), comment.lastLine());
    }

    private @Nullable Comment firstComment(int before, List<Symbol> symbols) {
        int line = 1;
        for (Comment comment : comments.blocks()) {
            if (comment.lastLine() >= before || !isPrelude(line, comment.line())) {
                return null;
            }
            line = comment.ownLine() ? comment.lastLine() + 1 : comment.line();
            boolean ofSymbol =
                    symbols.stream().anyMatch(symbol -> symbol.lines().from() == comment.lastLine() + 1);
            boolean title =
                    ofSymbol || taken.contains(comment) || isOfNext(comment) || !rules.introduces(comment.text());
            if (!title && !Comments.isForMachines(comment.text()) && !Comments.isLicense(comment.text())) {
                return comment;
            }
        }
        return null;
    }

    /** A note right above an attribute such as Rust's {@code #![allow(...)]}, or above docs, speaks of that alone. */
    private boolean isOfNext(Comment comment) {
        if (!comment.text().startsWith("//") || comment.text().startsWith("//!")) {
            return false;
        }
        int next = comment.lastLine() + 1;
        String line = syntax.source().holds(next) ? syntax.source().textOf(next).stripLeading() : "";
        return line.startsWith("#![") || line.startsWith("///");
    }

    /** Whether the lines up to the second one hold nothing that a comment behind them could speak of instead of the file. */
    private boolean isPrelude(int from, int to) {
        for (int line = from; line < to; line++) {
            String text = syntax.source().textOf(line);
            if (!text.isBlank() && !PRELUDE.matcher(text).matches()) {
                return false;
            }
        }
        return true;
    }

    /** The lines of comments that document something, or note what is to be done. */
    BitSet telling(Intro intro) {
        var lines = new BitSet();
        lines.set(intro.from(), intro.to() + 1);
        taken.forEach(comment -> lines.set(comment.line(), comment.lastLine() + 1));
        comments.markers().forEach(note -> lines.set(note.line()));
        return lines;
    }

    /** The introduction of a file and its lines; all empty where there is none. */
    record Intro(String text, int from, int to) {
        static final Intro NONE = new Intro("", 0, 0);
    }
}
