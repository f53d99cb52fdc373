package dev.weavewiki.core.code.structure;

import dev.weavewiki.core.model.code.Marker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The comments of one file: neighbouring line comments are joined, and what they document is looked up by line. */
final class Comments {

    /** At the beginning of a comment's line, or before a colon or a name in brackets: prose may speak of such words too. */
    /** Interpreter lines, encodings (PEP 263) and editors' variables; lines without words as well. */
    private static final Pattern FOR_MACHINES = Pattern.compile(
            "\\s*(?:#!.*|[#/*;\\s]*(?:-\\*-.*|(?:file)?encoding[:=].*|coding[:=].*|vim?:.*|@flow|eslint-.*"
                    + "|(?:frozen_string_literal|warn_indent|shareable_constant_value|typed|rubocop|standard|steep):.*)?)");

    /** What may stand before the words of the pattern above, and what those begin with. */
    private static final String ORNAMENTS = "#/*; \t\n\u000B\f\r";

    private static final String BEGINNINGS = "!-efcv@wtrs";

    /** Directives: a word of a tool right behind the marks, with what it is told. */
    private static final Pattern FOR_TOOLS = Pattern.compile(
            "^(?:/[/*]|#|--)\\s*(?:go:|\\+build\\b|@ts-|eslint\\b|prettier-|tslint:|istanbul |c8 |v8 |type:|noqa\\b|pylint:|mypy:"
                    + "|fmt:|yapf:|isort:|pragma\\b|nolint|NOLINT|clang-format|rubocop:|:nodoc:|shellcheck |swiftlint:|ktlint|detekt:"
                    + "|noinspection|language=|region\\b|endregion\\b|sourceMappingURL|cgo |export |line |nosec|phpcs:|@phpstan|psalm)");

    /** The marks of a comment with nothing behind them, which part paragraphs; longer rows of them are ornaments. */
    private static final Pattern MARKS = Pattern.compile("\\s*(?:///?!?|#|\\*|--|;;?)\\s*");

    private static final Pattern BREAK = Pattern.compile("\\R");

    private static final List<String> MARKER_WORDS = List.of("TODO", "FIXME", "XXX", "HACK");

    private static final Pattern MARKER = Pattern.compile(
            "(?:^[^\\w{`\"']*|\\b(?=\\w+[:(]))(TODO|FIXME|XXX|HACK)\\b(?:\\([^)]{0,60}\\))?[\\s:,-]*(.*)");

    private static final Pattern OPENING = Pattern.compile("^\\s*(?:/\\*+!?|//+!?|#+!?|\\*+(?!/)|--|;+|%+)\\s?");
    private static final Pattern CLOSING = Pattern.compile("\\s*\\*+/\\s*$");

    private final List<Comment> blocks = new ArrayList<>();
    private final List<Marker> markers = new ArrayList<>();

    /** Adds the next comment; comments come in the order of the text. */
    void add(String comment, int line, int lastLine, boolean ownLine) {
        // Some grammars count the line break to a line comment.
        String text = comment.stripTrailing();
        addMarkers(text, line);
        Comment last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
        if (last != null && ownLine && last.goesOn(text, line)) {
            blocks.set(blocks.size() - 1, new Comment(last.text + "\n" + text, last.line, lastLine, true));
        } else {
            blocks.add(new Comment(text, line, lastLine, ownLine));
        }
    }

    private void addMarkers(String text, int line) {
        if (!mayMark(text)) {
            return;
        }
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            Matcher matcher = MARKER.matcher(lines[i]);
            if (matcher.find()) {
                String note = CLOSING.matcher(matcher.group(2)).replaceAll("").strip();
                markers.add(new Marker(matcher.group(1), note, line + i));
            }
        }
    }

    private static boolean mayMark(String text) {
        for (String word : MARKER_WORDS) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    List<Comment> blocks() {
        return blocks;
    }

    List<Marker> markers() {
        return markers;
    }

    static boolean isLicense(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("copyright")
                || lower.contains("licensed under")
                || lower.contains("spdx-license")
                || lower.contains("all rights reserved");
    }

    /** Whether a comment says something to interpreters and editors only. */
    static boolean isForMachines(String comment) {
        return comment.lines().allMatch(Comments::isLineForMachines);
    }

    /** Asks the pattern only where a line begins as one of its words does, because most lines of prose do not. */
    private static boolean isLineForMachines(String line) {
        int at = 0;
        while (at < line.length() && ORNAMENTS.indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return at == line.length()
                || (BEGINNINGS.indexOf(line.charAt(at)) >= 0
                        && FOR_MACHINES.matcher(line).matches());
    }

    /** Whether a comment steers a compiler, a linter or an editor, so that it is part of the code. */
    static boolean isForTools(String comment) {
        return isForMachines(comment) || FOR_TOOLS.matcher(comment).lookingAt();
    }

    /** The words of a comment without its marks, and without lines for interpreters and editors. */
    static String clean(String comment) {
        var cleaned = new StringBuilder();
        for (String line : BREAK.split(comment, -1)) {
            if (isLineForMachines(line)
                    && !line.isBlank()
                    && !MARKS.matcher(line).matches()) {
                continue;
            }
            String inner = line.contains("*/") ? CLOSING.matcher(line).replaceAll("") : line;
            Matcher opening = OPENING.matcher(inner);
            cleaned.append(inner.substring(opening.lookingAt() ? opening.end() : 0)
                            .stripTrailing())
                    .append('\n');
        }
        return cleaned.toString().strip();
    }

    /** A comment for readers of the documentation: {@code ///} or {@code //!} with a text, but no row of slashes. */
    private static final Pattern DOC_LINE = Pattern.compile("//[/!](?![/!]).*", Pattern.DOTALL);

    /** One comment, or several line comments on neighbouring lines. */
    record Comment(String text, int line, int lastLine, boolean ownLine) {

        /** Whether a line comment on the given line belongs to this one. */
        private boolean goesOn(String next, int nextLine) {
            return ownLine
                    && lastLine == nextLine - 1
                    && !next.startsWith("/*")
                    && !text.startsWith("/*")
                    && !beginsDocs(next);
        }

        /** A note for maintainers ends where the documentation begins. */
        private boolean beginsDocs(String next) {
            String last = text.substring(text.lastIndexOf('\n') + 1).strip();
            return DOC_LINE.matcher(next).matches()
                    && last.startsWith("//")
                    && !last.startsWith("///")
                    && !last.startsWith("//!");
        }
    }
}
