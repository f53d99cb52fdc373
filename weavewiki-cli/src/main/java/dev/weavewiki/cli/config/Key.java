package dev.weavewiki.cli.config;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A setting. Its name is the same as a flag, as a key of a configuration file and, in capitals behind {@code WEAVEWIKI_},
 * in the environment.
 */
public enum Key {
    MODE("fast, standard or deep", Trust.PROJECT, "standard"),
    SCALE("small, medium, large or enterprise; overrides what the number of files says", Trust.PROJECT, ""),
    BUDGET(
            "tokens a run may be charged, input and output together, a whole number from 1",
            Trust.PROJECT_LOWERS,
            "1000000"),
    MAX_COST("dollars a run may be charged, a number with six decimals at most", Trust.PROJECT_LOWERS, ""),
    ON_BUDGET("degrade or stop, when the budget runs low", Trust.PROJECT, "degrade"),
    ENFORCEMENT("hard or soft, whether a phase keeps to its share of the budget", Trust.PROJECT, "hard"),
    QUALITY_TARGET("overall score at which refinement stops, a number from 0 to 1", Trust.PROJECT, ""),
    MAX_TURNS("drafts made at most, a whole number from 1", Trust.PROJECT, ""),
    CONCURRENCY("questions under way at once, a whole number from 1 to 1024", Trust.PROJECT_LOWERS, "8"),
    CONTEXT_CEILING("tokens a prompt may have, a whole number from 4000", Trust.PROJECT_LOWERS, "32000"),
    LANGUAGE(
            "code of the language to write in: en or ko, both complete; in any other of ISO 639 only a model writes",
            Trust.PROJECT,
            "en"),
    INCLUDE("globs of the files to read, separated by commas", Trust.PROJECT, ""),
    EXCLUDE("globs of the files to leave out, separated by commas", Trust.PROJECT, ""),
    PROVIDER(
            "openai (any endpoint that speaks its protocol), anthropic, gemini, ollama, mistral, claude-code or offline",
            Trust.USER,
            ""),
    MODEL("name of the model to ask", Trust.USER, ""),
    LIGHT_MODEL("name of a smaller model for leaf and standard files, or PROVIDER:NAME", Trust.USER, ""),
    FALLBACK_MODELS(
            "models to ask in turn where the model does not answer, each as NAME or PROVIDER:NAME, separated by commas",
            Trust.USER,
            ""),
    REQUESTS_PER_MINUTE("requests that the account may make, a whole number from 1", Trust.USER, ""),
    TOKENS_PER_MINUTE("tokens that the account may use, in and out, a whole number from 1", Trust.USER, ""),
    BASE_URL("address of the endpoint", Trust.USER, ""),
    API_KEY("key of the provider; no flag, and never shown", Trust.USER, ""),
    TIMEOUT("seconds a model may take for an answer, a whole number from 1 to 86400", Trust.USER, "120");

    /** Who may set it. */
    enum Trust {
        /** Anybody, the repository's own file among them. */
        PROJECT,
        /** Anybody, but the repository's own file may only lower it. */
        PROJECT_LOWERS,
        /** Flags, the environment and the user's file: it decides where text is sent. */
        USER
    }

    private final String description;
    private final Trust trust;
    private final String defaultValue;

    Key(String description, Trust trust, String defaultValue) {
        this.description = description;
        this.trust = trust;
        this.defaultValue = defaultValue;
    }

    /** The name in files and as a flag, such as {@code max-turns}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name in the environment, such as {@code WEAVEWIKI_MAX_TURNS}. */
    public String variable() {
        return "WEAVEWIKI_" + name();
    }

    public String description() {
        return description;
    }

    /** Whether its value is never shown. */
    public boolean isSecret() {
        return this == API_KEY;
    }

    Trust trust() {
        return trust;
    }

    String defaultValue() {
        return defaultValue;
    }

    static Optional<Key> named(String key) {
        return Arrays.stream(values()).filter(value -> value.key().equals(key)).findFirst();
    }

    /** The name that differs least from what somebody wrote. */
    static String nearest(String written) {
        List<String> names = Stream.of(values()).map(Key::key).toList();
        return names.stream()
                .min(Comparator.comparingInt((String name) -> EditDistance.between(written, name)))
                .orElseThrow();
    }
}
