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

    private final Section section;
    private final List<String> source;

    QuotedSection(Section section, SourceTexts texts) {
        this.section = section;
        this.source = texts.excerpt(section.evidence()).stream()
                .map(QuotedSection::key)
                .toList();
    }

    /** A piece of the section: a line of prose, or a block of code. */
    private record Piece(int line, String prose, List<CodeBlock> code) {}

    void write(PageLayout layout) {
        List<String> quote = new ArrayList<>();
        int blocks = 0;
        for (Piece piece : pieces(layout)) {
            if (piece.code().isEmpty()) {
                quote.add("> " + Markdown.prose(piece.prose()));
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

    private static void flush(PageLayout layout, List<String> quote) {
        if (!quote.isEmpty()) {
            layout.text(String.join("\n>\n", quote));
            quote.clear();
        }
    }

    /** Prose and code by the line where each begins. */
    private List<Piece> pieces(PageLayout layout) {
        List<String> prose =
                section.text().lines().filter(line -> !line.isBlank()).toList();
        List<Piece> pieces = new ArrayList<>();
        int first = section.evidence().lines().from();
        int at = 0;
        for (String line : prose.subList(0, Math.min(MOST_LINES, prose.size()))) {
            at = find(line, at);
            pieces.add(new Piece(first + at, line, List.of()));
        }
        if (prose.size() > MOST_LINES) {
            layout.text(layout.say()
                    .text(
                            "The first {0} of {1} lines of prose:",
                            layout.say().number(MOST_LINES), layout.say().number(prose.size())));
        }
        section.code().stream()
                .filter(block -> !block.text().isBlank())
                .forEach(block -> pieces.add(new Piece(block.evidence().lines().from(), "", List.of(block))));
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
