package dev.weavewiki.agents.grounding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Numbers in digits stand in the cited lines, in the same or another unit ({@code 30_000} milliseconds are 30 seconds), or
 * as a product that is written there.
 */
final class StatedNumbers implements GroundingRule {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d++(?:[.,_]\\d++)*+(?![\\w]|\\.\\d)");
    private static final Pattern COUNTER = Pattern.compile("\\s?(?:개|가지|종|번|단계|곳|쌍|차례)");
    private static final Pattern PRODUCT = Pattern.compile("\\d[\\d_]*(?:\\s*\\*\\s*\\d[\\d_]*)++");
    private static final Pattern NUMBER_IN_CODE = Pattern.compile("\\d++(?:[.,_]\\d++)*+");

    /** From one unit to the next: thousands, bytes, time, percent. */
    private static final List<BigDecimal> UNITS = Stream.of(
                    1, 1_000, 1_000_000, 1_024, 1_048_576, 60, 3_600, 60_000, 3_600_000, 24, 86_400, 100)
            .map(BigDecimal::valueOf)
            .toList();

    @Override
    public Optional<String> objection(Statement statement) {
        List<String> stated = NUMBER.matcher(statement.prose())
                .results()
                .filter(number -> !isCount(number, statement.prose()))
                .map(MatchResult::group)
                .filter(number -> !statement.lines().contains(number))
                .toList();
        if (stated.isEmpty() || statement.evidence().isEmpty()) {
            return Optional.empty();
        }
        List<BigDecimal> shown = Stream.concat(values(statement.lines()).stream(), products(statement.lines()))
                .toList();
        return stated.stream()
                .filter(number -> values(number).stream().noneMatch(value -> follows(value, shown)))
                .findFirst()
                .map(number -> "the cited lines do not show the number " + number);
    }

    /** Korean writes in digits what English writes in words: 2개의 인자 are two arguments. */
    private static boolean isCount(MatchResult number, String prose) {
        return number.group().length() == 1
                && COUNTER.matcher(prose).region(number.end(), prose.length()).lookingAt();
    }

    private static List<BigDecimal> values(String text) {
        return NUMBER_IN_CODE
                .matcher(text)
                .results()
                .map(match -> match.group().replaceAll("[,_]", ""))
                .filter(digits -> digits.indexOf('.') == digits.lastIndexOf('.') && digits.length() < 20)
                .map(BigDecimal::new)
                .toList();
    }

    private static Stream<BigDecimal> products(String text) {
        return PRODUCT.matcher(text)
                .results()
                .map(match ->
                        values(match.group().replace('*', ' ')).stream().reduce(BigDecimal.ONE, BigDecimal::multiply));
    }

    private static boolean follows(BigDecimal value, List<BigDecimal> shown) {
        return shown.stream()
                .anyMatch(number -> UNITS.stream()
                        .anyMatch(unit ->
                                isEqual(value.multiply(unit), number) || isEqual(number.multiply(unit), value)));
    }

    private static boolean isEqual(BigDecimal first, BigDecimal second) {
        return first.compareTo(second) == 0;
    }
}
