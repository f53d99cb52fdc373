package dev.weavewiki.agents.grounding;

import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    private static Pattern phrases(String resource) {
        Set<String> phrases = WordResource.lines(resource);
        String any = phrases.stream()
                .sorted()
                .map(phrase -> phrase.chars().allMatch(c -> c < 128)
                        ? "\\b" + Pattern.quote(phrase).replace(" ", "\\E\\s+\\Q") + "\\b"
                        : Pattern.quote(phrase))
                .collect(Collectors.joining("|"));
        return Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
