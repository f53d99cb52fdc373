package dev.weavewiki.agents.grounding;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** No praise, no guesses, no orders. */
final class Wording implements GroundingRule {

    private static final Pattern PRAISE = phrases("praise.txt");
    private static final Pattern HEDGE = phrases("hedges.txt");
    static final Pattern ORDER = phrases("orders.txt");

    @Override
    public Optional<String> objection(Statement statement) {
        return found(PRAISE, statement.prose(), "it praises")
                .or(() -> found(HEDGE, statement.prose(), "it guesses"))
                .or(() -> found(ORDER, statement.text(), "it gives orders"));
    }

    static Optional<String> found(Pattern phrases, String text, String fault) {
        return phrases.matcher(text)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .map(phrase -> fault + " (\"" + phrase.replaceAll("\\s+", " ") + "\")");
    }

    /** Phrases in Latin letters stand between word boundaries and may break over lines; those in other scripts take endings. */
    private static Pattern phrases(String resource) {
        List<String> phrases = WordResource.lines(resource).stream().sorted().toList();
        String latin = "\\b(?:" + byFirstLetter(phrases.stream().filter(Wording::isLatin)) + ")\\b";
        Stream<String> others =
                phrases.stream().filter(phrase -> !isLatin(phrase)).map(Pattern::quote);
        String any = Stream.concat(Stream.of(latin), others).collect(Collectors.joining("|"));
        return Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The phrases as alternatives of which most fail at their first letter: the texts are many, and the phrases too. */
    private static String byFirstLetter(Stream<String> phrases) {
        return phrases
                .collect(Collectors.groupingBy(phrase -> phrase.substring(0, 1), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(letter -> letter.getKey() + "(?:" + rests(letter.getValue()) + ")")
                .collect(Collectors.joining("|"));
    }

    private static boolean isLatin(String phrase) {
        return phrase.chars().allMatch(c -> c < 128);
    }

    private static String rests(List<String> phrases) {
        return phrases.stream()
                .map(phrase -> Pattern.quote(phrase.substring(1)).replace(" ", "\\E\\s+\\Q"))
                .collect(Collectors.joining("|"));
    }
}
