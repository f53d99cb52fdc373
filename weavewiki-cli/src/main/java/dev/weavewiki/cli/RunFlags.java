package dev.weavewiki.cli;

import dev.weavewiki.cli.config.Key;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The flags that decide what a run makes. */
final class RunFlags {

    @Option(
            names = "--mode",
            paramLabel = "fast|standard|deep",
            description = "How thorough the run is (default: standard).")
    private @Nullable String mode;

    @Option(
            names = "--scale",
            paramLabel = "SCALE",
            description = "small, medium, large or enterprise; overrides what the number of files says.")
    private @Nullable String scale;

    @Mixin
    private BudgetFlags budget = new BudgetFlags();

    @Option(names = "--quality-target", paramLabel = "0..1", description = "Overall score at which refinement stops.")
    private @Nullable String qualityTarget;

    @Option(names = "--max-turns", paramLabel = "N", description = "Drafts made at most.")
    private @Nullable String maxTurns;

    @Option(names = "--concurrency", paramLabel = "N", description = "Questions under way at once (default: 8).")
    private @Nullable String concurrency;

    @Option(
            names = "--context-ceiling",
            paramLabel = "TOKENS",
            description = "Tokens a prompt may have (default: 32000).")
    private @Nullable String contextCeiling;

    @Option(
            names = "--language",
            paramLabel = "CODE",
            description = "Language of the wiki: en or ko; in any other only a model writes (default: en).")
    private @Nullable String language;

    @Mixin
    private GlobFlags globs = new GlobFlags();

    Map<Key, String> values() {
        Map<Key, String> values = new EnumMap<>(Key.class);
        put(values, Key.MODE, mode);
        put(values, Key.SCALE, scale);
        put(values, Key.QUALITY_TARGET, qualityTarget);
        put(values, Key.MAX_TURNS, maxTurns);
        put(values, Key.CONCURRENCY, concurrency);
        put(values, Key.CONTEXT_CEILING, contextCeiling);
        put(values, Key.LANGUAGE, language);
        values.putAll(budget.values());
        values.putAll(globs.values());
        return values;
    }

    static void put(Map<Key, String> values, Key key, @Nullable String value) {
        if (value != null) {
            values.put(key, value);
        }
    }
}
