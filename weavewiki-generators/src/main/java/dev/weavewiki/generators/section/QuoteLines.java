package dev.weavewiki.generators.section;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The lines of a document's section, in which its prose is found again: the prose of a section knows no lines, so each of
 * its lines is looked up by how it begins; one that is not found stays behind the one before it.
 */
final class QuoteLines {

    /** So many letters of a line are enough to find it again. */
    private static final int BEGINNING = 24;

    private static final Pattern ITEM = Pattern.compile("\\s*[-*+]\\s.*");
    /** What is not quoted: pictures, and tables and samples that are written in HTML. */
    private static final Pattern UNSEEN = Pattern.compile(
            "(?i)\\s*(?:\\[?!\\[|<(?:(?:p|a|div)\\b[^>]*>\\s*<)?(?:img|picture|pre|table)\\b|\\.\\. (?:image|figure)::).*");

    /** Directives and roles of reStructuredText, admonitions of Markdown: the prose is quoted without them. */
    private static final Pattern MARKUP = Pattern.compile(
            "^\\s*(?:\\.\\. [\\w-]+::|:::+ ?\\w*|> ?\\[!\\w+])|:[\\w:]+:(?=`)|(?<=\\w)\\s*<[^>`]*>(?=`)");

    private final List<String> lines;
    private final List<String> keys;

    QuoteLines(List<String> lines) {
        this.lines = lines;
        this.keys = lines.stream().map(QuoteLines::key).toList();
    }

    /** The index of the line, from the given one on, in which the prose begins; that one where none does. */
    int find(String prose, int from) {
        String wanted = key(prose);
        String beginning = wanted.substring(0, Math.min(BEGINNING, wanted.length()));
        for (int i = from; i < keys.size(); i++) {
            String line = keys.get(i);
            boolean begins =
                    !line.isEmpty() && (line.startsWith(beginning) || line.length() >= 8 && beginning.startsWith(line));
            if (!beginning.isEmpty() && begins) {
                return i;
            }
        }
        return from;
    }

    boolean isItem(int line) {
        return line < lines.size() && ITEM.matcher(lines.get(line)).matches();
    }

    /** Whether the paragraph that begins in the line is followed by what is not quoted. */
    boolean leadsToUnseen(int line) {
        int next = line;
        while (next < lines.size() && !lines.get(next).isBlank()) {
            next++;
        }
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next < lines.size() && UNSEEN.matcher(lines.get(next)).matches();
    }

    /** Letters and digits alone, without list numbers and the targets of links. */
    private static String key(String line) {
        return MARKUP.matcher(line)
                .replaceAll("")
                .replaceAll("]\\([^)]*\\)", "")
                .replaceFirst("^\\s*\\d+[.)]\\s", "")
                .replaceAll("<[^>]*>", "")
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
