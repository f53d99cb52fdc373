package dev.weavewiki.agents;

import dev.weavewiki.core.prose.ProseLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Small tools for sentences: the one place where static answers and briefs cut and join prose. */
public final class Prose {

    private static final Pattern SENTENCE_END =
            Pattern.compile("(?<!\\b[A-Z]|\\be\\.g|\\bi\\.e|\\betc|\\bvs)[.!?](?=\\s|$)");

    private Prose() {}

    /** The text up to the end of its first sentence, white space folded; empty for blank text. */
    public static String firstSentence(String text) {
        String paragraph =
                text.strip().split("\n\\s*\n", 2)[0].replaceAll("\\s+", " ").strip();
        Matcher end = SENTENCE_END.matcher(paragraph);
        return end.find() ? paragraph.substring(0, end.end()) : paragraph;
    }

    /** The sentences of each paragraph, white space folded; headings and list items without a full stop count as one. */
    public static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        for (String paragraph : text.split("\n\\s*\n")) {
            String rest = paragraph.replaceAll("\\s+", " ").strip();
            while (!rest.isEmpty()) {
                String sentence = firstSentence(rest);
                sentences.add(sentence);
                rest = rest.substring(sentence.length()).strip();
            }
        }
        return sentences;
    }

    /**
     * The beginning of a text: its words up to so many characters, or as many characters where the first words are longer
     * than half of that. Never a part of a character.
     */
    public static String cut(String text, int characters) {
        if (text.length() <= characters) {
            return text;
        }
        for (int end = characters; end > characters / 2; end--) {
            if (Character.isWhitespace(text.charAt(end))) {
                return text.substring(0, end);
            }
        }
        boolean parts = characters > 0 && Character.isHighSurrogate(text.charAt(characters - 1));
        return text.substring(0, parts ? characters - 1 : characters);
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}; empty for no items. */
    public static String list(List<String> items) {
        int last = items.size() - 1;
        return switch (items.size()) {
            case 0 -> "";
            case 1 -> items.get(0);
            default -> String.join(", ", items.subList(0, last)) + " and " + items.get(last);
        };
    }

    /** The number with its noun: {@code 1 file}, {@code 3 files}. */
    public static String count(long number, String noun) {
        return number + " " + (number == 1 ? noun : plural(noun));
    }

    /** The number as requests to models have always held it: in English without a comma. */
    public static String number(long number, ProseLanguage say) {
        return say.isEnglishProse() ? String.valueOf(number) : say.number(number);
    }

    /** {@code 1 line}, {@code 1204 lines}. */
    public static String lines(long lines, ProseLanguage say) {
        return say.text(lines, "{0} line", "{0} lines", number(lines, say));
    }

    /** {@code 1 file}, {@code 1204 files}. */
    public static String files(long files, ProseLanguage say) {
        return say.text(files, "{0} file", "{0} files", number(files, say));
    }

    /** {@code 1 dependency}, {@code 1204 dependencies}. */
    public static String dependencies(long dependencies, ProseLanguage say) {
        return say.text(dependencies, "{0} dependency", "{0} dependencies", number(dependencies, say));
    }

    /** {@code 1 pair of files}, {@code 1204 pairs of files}. */
    public static String filePairs(long pairs, ProseLanguage say) {
        return say.text(pairs, "{0} pair of files", "{0} pairs of files", number(pairs, say));
    }

    /** {@code 1 source file}, {@code 1204 source files}. */
    public static String sourceFiles(long files, ProseLanguage say) {
        return say.text(files, "{0} source file", "{0} source files", number(files, say));
    }

    /** {@code 1 test file}, {@code 1204 test files}. */
    public static String testFiles(long files, ProseLanguage say) {
        return say.text(files, "{0} test file", "{0} test files", number(files, say));
    }

    /** The text with a full stop at its end, unless it ends a sentence already; empty for blank text. */
    public static String sentence(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() || stripped.matches("(?s).*[.!?:][)\"”’]?$") ? stripped : stripped + ".";
    }

    private static String plural(String noun) {
        if (noun.endsWith("s") || noun.endsWith("x") || noun.endsWith("ch")) {
            return noun + "es";
        }
        return noun.matches(".*[^aeiou]y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    }
}
