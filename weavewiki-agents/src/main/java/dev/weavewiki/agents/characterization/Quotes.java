package dev.weavewiki.agents.characterization;

import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.SourceTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the exact lines in which a quoted sentence stands. Marks, markup and line breaks may differ between the quote
 * and the text; the words and their order may not.
 */
final class Quotes {

    /** How many words of markup may stand between two words of a quote, such as the parts of a qualified name. */
    private static final int MARKUP = 8;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    /** Emphasis on a part of a word: {@code *ser*ializing}. */
    private static final Pattern INSIDE_WORD = Pattern.compile("(?<=\\p{L})\\*{1,2}(?=\\p{L})");

    private static final Pattern LINK_TARGET = Pattern.compile("\\]\\([^)]*\\)|<[^>]*>");

    private final SourceTexts texts;

    Quotes(SourceTexts texts) {
        this.texts = texts;
    }

    /** The first place inside the lines; empty where the sentence does not stand there. */
    Optional<Evidence> find(Evidence within, String sentence) {
        return places(within, sentence).stream().findFirst();
    }

    /** The place closest above the line, else the first one below it. */
    Optional<Evidence> near(RepoPath path, LineRange within, int line, String sentence) {
        List<Evidence> places = places(Evidence.of(path, within), sentence);
        return places.stream()
                .filter(place -> place.lines().from() < line)
                .reduce((earlier, later) -> later)
                .or(() -> places.stream().findFirst());
    }

    private List<Evidence> places(Evidence within, String sentence) {
        List<String> quote = words(sentence);
        List<Token> tokens = tokens(within);
        List<Evidence> places = new ArrayList<>();
        for (int start = 0; start < tokens.size() && !quote.isEmpty(); start++) {
            int end = match(tokens, start, quote);
            if (end >= 0) {
                start = tightest(tokens, start, end, quote);
                places.add(Evidence.of(
                        within.path(),
                        LineRange.of(tokens.get(start).line(), tokens.get(end).line())));
                start = end;
            }
        }
        return places;
    }

    /** The last start from which the same end is reached. */
    private static int tightest(List<Token> tokens, int start, int end, List<String> quote) {
        for (int later = end; later > start; later--) {
            if (match(tokens, later, quote) == end) {
                return later;
            }
        }
        return start;
    }

    /** The index of the last token of the quote that starts here; -1 where it does not. */
    private static int match(List<Token> tokens, int start, List<String> quote) {
        int at = start - 1;
        for (int i = 0; i < quote.size(); i++) {
            int next = at + 1;
            int last = i == 0 ? start : Math.min(tokens.size() - 1, at + 1 + MARKUP);
            while (next <= last && !tokens.get(next).word().equals(quote.get(i))) {
                next++;
            }
            if (next > last) {
                return -1;
            }
            at = next;
        }
        return at;
    }

    private List<Token> tokens(Evidence within) {
        List<Token> tokens = new ArrayList<>();
        int line = within.lines().from();
        for (String text : texts.excerpt(within)) {
            for (String word : words(LINK_TARGET.matcher(text).replaceAll(" "))) {
                tokens.add(new Token(word, line));
            }
            line++;
        }
        return tokens;
    }

    private static List<String> words(String text) {
        return WORD.matcher(INSIDE_WORD.matcher(text).replaceAll(""))
                .results()
                .map(match -> match.group().toLowerCase(Locale.ROOT))
                .toList();
    }

    private record Token(String word, int line) {}
}
