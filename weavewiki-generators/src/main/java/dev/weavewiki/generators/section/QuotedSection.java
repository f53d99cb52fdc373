package dev.weavewiki.generators.section;

import dev.weavewiki.core.model.code.Document.CodeBlock;
import dev.weavewiki.core.model.code.Document.Section;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.markdown.Words;
import dev.weavewiki.generators.site.PageLayout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One section of a document, quoted in the order in which it is written: prose leads over to the code that follows it. A
 * long section is quoted up to one place, and nothing before that place announces what is left out.
 */
final class QuotedSection {

    /** So much prose and code is quoted of one section. Our choice. */
    private static final int MOST_LINES = 24;

    private static final int MOST_CODE = 120;
    private static final int LONGEST_BLOCK = 60;

    private static final Pattern CONTENTS = Pattern.compile("(?i)(?:table of )?contents|toc|index");
    private static final String CELLS = " \\| ";

    private final Section section;
    private final QuoteLines lines;

    QuotedSection(Section section, SourceTexts texts) {
        this.section = section;
        this.lines = new QuoteLines(texts.excerpt(section.evidence()));
    }

    /** A piece of the section: a line of prose, which may be an item of a list, or a block of code. */
    private record Piece(int line, String prose, boolean item, List<CodeBlock> code) {
        private boolean isProse() {
            return code.isEmpty();
        }

        private boolean isRow() {
            return prose.contains(" | ");
        }

        /** So many lines of code it takes on the page; a block that is too long for it is only named there. */
        private int length() {
            int length = code.stream()
                    .mapToInt(block -> (int) block.text().lines().count())
                    .sum();
            return length > LONGEST_BLOCK ? 1 : length;
        }

        /** Without the sentence at its end that announces something. */
        private Piece withoutAnnouncement() {
            String rest = prose;
            while (rest.endsWith(":")) {
                rest = withoutLastSentence(rest);
            }
            return new Piece(line, rest, item, code);
        }

        private static String withoutLastSentence(String text) {
            int from = 0;
            int first = Words.firstSentence(text, Integer.MAX_VALUE).length();
            while (from + first < text.length()) {
                from += first;
                first = Words.firstSentence(text.substring(from), Integer.MAX_VALUE)
                                .length()
                        + leadingBlanks(text, from);
            }
            return text.substring(0, from).strip();
        }

        private static int leadingBlanks(String text, int from) {
            return text.length() - from - text.substring(from).stripLeading().length();
        }
    }

    /** Whether the section lists what follows in the document; what else it holds stands before a heading is due. */
    static boolean isContents(Section section) {
        return CONTENTS.matcher(section.heading().strip()).matches();
    }

    void write(PageLayout layout) {
        List<Piece> pieces = pieces();
        List<Piece> shown = shown(pieces);
        List<Piece> quote = new ArrayList<>();
        for (Piece piece : withoutAnnouncement(shown, shown.size() < pieces.size())) {
            if (!piece.isProse()) {
                flush(layout, quote);
                block(layout, piece.code().get(0));
            } else {
                if (!quote.isEmpty() && quote.get(0).isRow() != piece.isRow()) {
                    flush(layout, quote);
                }
                quote.add(piece);
            }
        }
        flush(layout, quote);
        rest(layout, pieces.subList(shown.size(), pieces.size()));
    }

    /** What stands before the first piece that is too much. */
    private static List<Piece> shown(List<Piece> pieces) {
        int prose = 0;
        int code = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            prose += piece.isProse() ? 1 : 0;
            boolean tooMuch = code > 0 && code + piece.length() > MOST_CODE;
            code += piece.length();
            if (prose > MOST_LINES || tooMuch) {
                return pieces.subList(0, i);
            }
        }
        return pieces;
    }

    /** Without what announces a picture or the like or, where the quotation is cut, what comes next. */
    private List<Piece> withoutAnnouncement(List<Piece> shown, boolean cut) {
        int first = section.evidence().lines().from();
        List<Piece> kept = new ArrayList<>(shown.stream()
                .map(piece -> piece.isProse() && lines.leadsToUnseen(piece.line() - first)
                        ? piece.withoutAnnouncement()
                        : piece)
                .filter(piece -> !piece.isProse() || !piece.prose().isEmpty())
                .toList());
        while (cut && !kept.isEmpty() && kept.get(kept.size() - 1).prose().endsWith(":")) {
            Piece last = kept.remove(kept.size() - 1).withoutAnnouncement();
            if (!last.prose().isEmpty()) {
                kept.add(last);
            }
        }
        return kept;
    }

    private static void rest(PageLayout layout, List<Piece> pieces) {
        ProseLanguage say = layout.say();
        int prose = (int) pieces.stream().filter(Piece::isProse).count();
        int blocks = pieces.size() - prose;
        if (prose > 0 && blocks > 0) {
            layout.text(say.text(
                    "The document goes on with {0} and {1} of code.",
                    say.count(prose, "more line"), say.count(blocks, "more block")));
        } else if (prose > 0) {
            layout.text(say.text("The document goes on with {0}.", say.count(prose, "more line")));
        } else if (blocks > 0) {
            layout.text(say.text("The document shows {0} of code.", say.count(blocks, "more block")));
        }
    }

    /** Pieces of one sort: the rows of a table as a table, anything else as a quotation. */
    private static void flush(PageLayout layout, List<Piece> quote) {
        if (quote.size() > 1 && quote.get(0).isRow()) {
            table(layout, quote);
        } else if (!quote.isEmpty()) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < quote.size(); i++) {
                Piece piece = quote.get(i);
                boolean follows = i > 0 && piece.item() && quote.get(i - 1).item();
                text.append(i == 0 ? "" : follows ? "\n" : "\n>\n")
                        .append(piece.item() ? "> - " : "> ")
                        .append(Markdown.prose(piece.prose()));
            }
            layout.text(text.toString());
        }
        quote.clear();
    }

    private static void table(PageLayout layout, List<Piece> rows) {
        List<List<String>> cells = rows.stream()
                .map(row -> Stream.of(row.prose().split(CELLS, -1))
                        .map(String::strip)
                        .map(Markdown::prose)
                        .toList())
                .toList();
        int columns = cells.get(0).size();
        boolean regular = cells.stream().allMatch(row -> row.size() == columns);
        if (regular) {
            layout.table(cells.get(0), cells.subList(1, cells.size()));
        } else {
            layout.text(
                    rows.stream().map(row -> "> " + Markdown.prose(row.prose())).collect(Collectors.joining("\n>\n")));
        }
    }

    /** Prose and code by the line where each begins. */
    private List<Piece> pieces() {
        boolean contents = isContents(section);
        List<Piece> pieces = new ArrayList<>();
        int first = section.evidence().lines().from();
        int at = 0;
        for (String line : section.text().lines().toList()) {
            if (!line.isBlank() && !contents) {
                at = lines.find(line, at);
                boolean item = !line.contains(" | ") && lines.isItem(at);
                pieces.add(new Piece(first + at, line, item, List.of()));
            }
        }
        section.code().stream()
                .filter(block -> !block.text().isBlank())
                .forEach(block -> pieces.add(new Piece(block.evidence().lines().from(), "", false, List.of(block))));
        pieces.sort(Comparator.comparingInt(Piece::line));
        return pieces;
    }

    private static void block(PageLayout layout, CodeBlock block) {
        List<String> lines = block.text().lines().toList();
        if (lines.size() > LONGEST_BLOCK) {
            layout.text(layout.say()
                    .text(
                            "A block of {0} lines stands in {1}.",
                            layout.say().number(lines.size()), layout.cite(block.evidence())));
            return;
        }
        layout.fence(block.language().equals("mermaid") ? "text" : block.language(), lines);
        layout.source(block.evidence());
    }
}
