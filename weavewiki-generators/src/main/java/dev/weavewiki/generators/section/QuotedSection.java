package dev.weavewiki.generators.section;

import dev.weavewiki.core.model.code.Document.CodeBlock;
import dev.weavewiki.core.model.code.Document.Section;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.site.PageLayout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One section of a document, quoted in the order in which it is written: prose leads over to the code that follows it.
 * The prose of a section knows no lines, so each of its lines is looked up in the file; one that is not found stays behind
 * the one before it.
 */
final class QuotedSection {

    private static final int MOST_LINES = 24;
    private static final int MOST_BLOCKS = 6;
    private static final int LONGEST_BLOCK = 60;

    /** So many letters of a line are enough to find it again. */
    private static final int BEGINNING = 24;

    private static final Pattern CONTENTS = Pattern.compile("(?i)(?:table of )?contents|toc|index");
    private static final Pattern ITEM = Pattern.compile("\\s*[-*+]\\s.*");
    private static final String CELLS = " \\| ";

    private final Section section;
    private final List<String> lines;
    private final List<String> source;

    QuotedSection(Section section, SourceTexts texts) {
        this.section = section;
        this.lines = texts.excerpt(section.evidence());
        this.source = lines.stream().map(QuotedSection::key).toList();
    }

    /** A piece of the section: a line of prose, which may be an item of a list, or a block of code. */
    private record Piece(int line, String prose, boolean item, List<CodeBlock> code) {
        private boolean isRow() {
            return prose.contains(" | ");
        }
    }

    /** Whether the section lists what follows in the document; what else it holds stands before a heading is due. */
    static boolean isContents(Section section) {
        return CONTENTS.matcher(section.heading().strip()).matches();
    }

    void write(PageLayout layout) {
        List<Piece> quote = new ArrayList<>();
        int blocks = 0;
        for (Piece piece : pieces(layout)) {
            if (piece.code().isEmpty()) {
                if (!quote.isEmpty() && quote.get(0).isRow() != piece.isRow()) {
                    flush(layout, quote);
                }
                quote.add(piece);
            } else if (blocks++ < MOST_BLOCKS) {
                flush(layout, quote);
                block(layout, piece.code().get(0));
            }
        }
        flush(layout, quote);
        if (blocks > MOST_BLOCKS) {
            ProseLanguage say = layout.say();
            layout.text(say.text("The document shows {0} of code.", say.count(blocks - MOST_BLOCKS, "more block")));
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
    private List<Piece> pieces(PageLayout layout) {
        boolean contents = isContents(section);
        List<String> prose = section.text()
                .lines()
                .filter(line -> !line.isBlank() && !contents)
                .toList();
        List<Piece> pieces = new ArrayList<>();
        int first = section.evidence().lines().from();
        int at = 0;
        for (String line : prose.subList(0, Math.min(MOST_LINES, prose.size()))) {
            at = find(line, at);
            boolean item = !line.contains(" | ")
                    && at < lines.size()
                    && ITEM.matcher(lines.get(at)).matches();
            pieces.add(new Piece(first + at, line, item, List.of()));
        }
        if (prose.size() > MOST_LINES) {
            layout.text(layout.say()
                    .text(
                            "The first {0} of {1} lines of prose:",
                            layout.say().number(MOST_LINES), layout.say().number(prose.size())));
        }
        section.code().stream()
                .filter(block -> !block.text().isBlank())
                .forEach(block -> pieces.add(new Piece(block.evidence().lines().from(), "", false, List.of(block))));
        pieces.sort(Comparator.comparingInt(Piece::line));
        return pieces;
    }

    /** The index of the line, from the last one on, in which the prose begins; that last one where none does. */
    private int find(String prose, int from) {
        String wanted = key(prose);
        String beginning = wanted.substring(0, Math.min(BEGINNING, wanted.length()));
        for (int i = from; i < source.size(); i++) {
            String line = source.get(i);
            boolean begins =
                    !line.isEmpty() && (line.startsWith(beginning) || line.length() >= 8 && beginning.startsWith(line));
            if (!beginning.isEmpty() && begins) {
                return i;
            }
        }
        return from;
    }

    /** Letters and digits alone, without list numbers and the targets of links. */
    private static String key(String line) {
        return line.replaceAll("]\\([^)]*\\)", "")
                .replaceFirst("^\\s*\\d+[.)]\\s", "")
                .replaceAll("<[^>]*>", "")
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
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
