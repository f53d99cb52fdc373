package dev.weavewiki.agents.grounding;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A statement that names no code shares at least one telling word with the lines it cites, their comments and the names
 * around them. This is the least that cited lines must have to do with what is said; it cannot see more. Prose in other
 * scripts than Latin is not looked at.
 */
final class SharedWords implements GroundingRule {

    /** Words of at least this length count, and are compared by so many first letters, so that forms of one word meet. */
    private static final int STEM = 4;

    private static final Pattern PART = Pattern.compile("[A-Z]?[a-z]{3,}|[A-Z]{4,}");
    private static final Pattern OTHER_SCRIPT = Pattern.compile("[\\p{L}&&\\P{IsLatin}]");
    private static final Set<String> COMMON = WordResource.lines("common-words.txt");

    @Override
    public Optional<String> objection(Statement statement) {
        if (OTHER_SCRIPT.matcher(statement.prose()).find()) {
            return Optional.empty();
        }
        boolean showsCode = statement.spans().stream().flatMap(Statement::words).anyMatch(statement::shows)
                || statement.spans().stream().anyMatch(span -> namesCitedFile(span, statement));
        Set<String> said = stems(statement.prose());
        if (showsCode || said.isEmpty()) {
            return Optional.empty();
        }
        Set<String> shown = stems(statement.lines() + " " + names(statement));
        return said.stream().anyMatch(shown::contains)
                ? Optional.empty()
                : Optional.of("the cited lines have nothing to do with it");
    }

    private static boolean namesCitedFile(String span, Statement statement) {
        return statement.files().anyMatch(path -> path.value().contains(span));
    }

    private static String names(Statement statement) {
        Stream<String> symbols = statement.evidence().stream()
                .flatMap(cited ->
                        statement.code().symbolAt(cited.path(), cited.lines().from()).stream())
                .map(symbol -> symbol.qualifiedName() + " " + symbol.doc());
        return Stream.concat(statement.files().map(path -> path.value()), symbols)
                .collect(Collectors.joining(" "));
    }

    private static Set<String> stems(String text) {
        return PART.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= STEM && !COMMON.contains(word))
                .map(word -> word.substring(0, STEM))
                .collect(Collectors.toSet());
    }
}
