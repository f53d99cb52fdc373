package dev.weavewiki.agents;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Doc comments that begin by saying the name once more, such as {@code Scope callback} on {@code ScopeCallback}. */
public final class RepeatedName {

    private static final Pattern WORD = Pattern.compile("[A-Z]++(?![a-z])|[A-Z]?[a-z]++|[0-9]++");

    /** A name that is set off from what is said of it. */
    private static final Pattern LABEL = Pattern.compile("(\\S+(?: [\\w`]+){0,5}?)(?: [-–—]|:) +(\\p{L}.*+)");

    /** Words that add nothing to a name. */
    private static final Set<String> LINKS =
            Set.of("a", "an", "the", "this", "is", "are", "class", "interface", "object", "type");

    private RepeatedName() {}

    /** The comment from where it says more than the name; empty where it says no more. */
    public static String left(String comment, String name) {
        List<String> lines = comment.strip().lines().toList();
        if (lines.isEmpty()) {
            return comment;
        }
        String first = lines.get(0);
        Matcher label = LABEL.matcher(first);
        if (label.matches() && repeats(label.group(1), name)) {
            return left(behind(label, lines), name);
        }
        String sentence = Prose.firstSentence(first);
        String rest = first.strip().startsWith(sentence) ? first.strip().substring(sentence.length()) : "";
        boolean goesOn = rest.isEmpty() && lines.size() > 1 && goesOn(sentence, lines.get(1));
        if (goesOn || !repeats(sentence, name)) {
            return comment;
        }
        return (rest + "\n" + String.join("\n", lines.subList(1, lines.size()))).strip();
    }

    /** Whether the text holds no words but those of the name. */
    public static boolean repeats(String text, String name) {
        Set<String> known = Set.copyOf(words(name));
        List<String> said =
                words(text).stream().filter(word -> !LINKS.contains(word)).toList();
        return !said.isEmpty() && known.containsAll(said);
    }

    private static String behind(Matcher label, List<String> lines) {
        return Stream.concat(Stream.of(capital(label.group(2))), lines.stream().skip(1))
                .collect(Collectors.joining("\n"));
    }

    private static String capital(String text) {
        boolean isWord = text.matches("(?s)\\p{Ll}+\\b(?![(._]).*");
        return isWord ? text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) : text;
    }

    private static boolean goesOn(String sentence, String next) {
        return !sentence.endsWith(".") && next.strip().matches("[^\\p{Lu}@\\s].*");
    }

    private static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT).replaceFirst("(?<=\\w{3})s$", ""))
                .distinct()
                .collect(Collectors.toList());
    }
}
