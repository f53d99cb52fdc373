package dev.weavewiki.generators.convention;

import java.util.Optional;
import java.util.stream.Stream;

/** Ways to write a name of several words. Declared so that a name of one word is counted for the first that fits. */
enum Case {
    UPPER_SNAKE("UPPER_SNAKE_CASE", "[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*"),
    PASCAL("PascalCase", "[A-Z][A-Za-z0-9]*"),
    SNAKE("snake_case", "[a-z][a-z0-9]*(?:_[a-z0-9]+)*"),
    CAMEL("camelCase", "[a-z][A-Za-z0-9]*"),
    KEBAB("kebab-case", "[a-z][a-z0-9]*(?:-[a-z0-9]+)*");

    private final String word;
    private final String form;

    Case(String word, String form) {
        this.word = word;
        this.form = form;
    }

    String word() {
        return word;
    }

    /** Whether the name could have been written by this rule; names of one word often fit several. */
    boolean fits(String name) {
        return name.replaceAll("^[_$]+|[_$]+$", "").matches(form);
    }

    /** The rule that most of the names fit; empty where there are none. */
    static Optional<Case> ofMost(java.util.List<String> names) {
        return Stream.of(values())
                .max(java.util.Comparator.comparingLong(
                                (Case rule) -> names.stream().filter(rule::fits).count())
                        .thenComparing(java.util.Comparator.reverseOrder()))
                .filter(rule -> names.stream().anyMatch(rule::fits));
    }
}
