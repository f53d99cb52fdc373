package dev.weavewiki.generators.domain;

import dev.weavewiki.core.model.Claim;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells whether readers would be told the same twice. */
final class Repetition {

    /** The share of words from which on one statement says what another says; our choice. */
    private static final double SAME = 0.75;

    private static final Set<String> SILENT = Set.of("a", "an", "the", "and", "or", "of", "to", "in", "is", "it");

    /** Endings of Korean words, so that 설정을 and 설정 agree. */
    private static final Pattern PARTICLE = Pattern.compile("(?<=[가-힣]{2})(?:에서|으로|[은는이가을를의에로과와도])$");

    private Repetition() {}

    /** Whether one of the first two statements says what the text says. */
    static boolean opens(List<Claim> statements, String text) {
        return statements.stream().limit(2).anyMatch(claim -> says(claim.statement(), text));
    }

    /** Whether nearly all words of the text stand in the statement. */
    static boolean says(String statement, String text) {
        Set<String> asked = words(text);
        Set<String> found = new HashSet<>(asked);
        found.retainAll(words(statement));
        return !asked.isEmpty() && found.size() >= SAME * asked.size();
    }

    /** The telling words without their last letters, so that "declares" and "declare" agree. */
    private static Set<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}_]+"))
                .filter(word -> !word.isEmpty() && !SILENT.contains(word))
                .map(word -> word.replaceAll("(?<=\\p{L}{3})(?:es|ed|s|d|e)$", ""))
                .map(word -> PARTICLE.matcher(word).replaceFirst(""))
                .collect(Collectors.toSet());
    }
}
