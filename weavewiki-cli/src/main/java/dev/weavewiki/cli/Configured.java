package dev.weavewiki.cli;

import dev.weavewiki.WeaveWiki;
import dev.weavewiki.agents.model.ModelProvider;
import dev.weavewiki.agents.model.ModelSettings;
import dev.weavewiki.cli.config.Configuration;
import dev.weavewiki.cli.config.Globs;
import dev.weavewiki.cli.config.Key;
import dev.weavewiki.core.error.ConfigurationException;
import dev.weavewiki.core.model.AnalysisMode;
import dev.weavewiki.core.model.ProjectScale;
import dev.weavewiki.core.model.Score;
import dev.weavewiki.core.model.Tokens;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes the facade that the settings ask for, and says in one line who will answer. */
final class Configured {

    private static final String OFFLINE = "offline";
    private static final String OPENAI = "openai";

    /** A day, in seconds. Our choice: more is a slip of the pen. */
    private static final long LONGEST_TIMEOUT = 86_400;

    private Configured() {}

    static WeaveWiki weaveWiki(Configuration configuration, Invocation invocation) {
        WeaveWiki.Builder builder = WeaveWiki.builder();
        configuration.find(Key.MODE, value -> word(AnalysisMode.class, value)).ifPresent(builder::mode);
        configuration.find(Key.SCALE, value -> word(ProjectScale.class, value)).ifPresent(builder::scale);
        configuration
                .find(Key.BUDGET, value -> Tokens.of(number(value, 1, Long.MAX_VALUE)))
                .ifPresent(builder::budget);
        configuration
                .find(Key.QUALITY_TARGET, value -> Score.of(Double.parseDouble(value)))
                .ifPresent(builder::qualityTarget);
        configuration
                .find(Key.MAX_TURNS, value -> (int) number(value, 1, Integer.MAX_VALUE))
                .ifPresent(builder::maxTurns);
        configuration
                .find(Key.CONCURRENCY, value -> (int) number(value, 1, 1_024))
                .ifPresent(builder::concurrency);
        configuration
                .find(Key.CONTEXT_CEILING, value -> Tokens.of(number(value, 4_000, Long.MAX_VALUE)))
                .ifPresent(builder::contextCeiling);
        configuration
                .find(Key.INCLUDE)
                .ifPresent(globs -> builder.include(Globs.split(globs).toArray(String[]::new)));
        configuration
                .find(Key.EXCLUDE)
                .ifPresent(globs -> builder.exclude(Globs.split(globs).toArray(String[]::new)));
        model(configuration, invocation).ifPresent(settings -> connect(builder, settings));
        return builder.build();
    }

    private static void connect(WeaveWiki.Builder builder, ModelSettings settings) {
        builder.model(settings.model(), ModelProvider.named(settings.provider()).connect(settings));
    }

    private static Optional<ModelSettings> model(Configuration configuration, Invocation invocation) {
        Map<String, String> environment = invocation.environment();
        Optional<String> provider = configuration.find(Key.PROVIDER).map(value -> value.toLowerCase(Locale.ROOT));
        Optional<String> model = configuration.find(Key.MODEL);
        Optional<String> baseUrl = configuration
                .find(Key.BASE_URL)
                .or(() ->
                        Optional.ofNullable(environment.get("OPENAI_BASE_URL")).filter(url -> !url.isBlank()));
        boolean asked = provider.isPresent()
                || model.isPresent()
                || configuration.find(Key.BASE_URL).isPresent();
        if (provider.filter(OFFLINE::equals).isPresent() || !asked) {
            explainOffline(provider.isPresent(), environment, invocation.terminal());
            return Optional.empty();
        }
        String name = model.orElseThrow(() -> new ConfigurationException(
                "no model is named; add --model NAME, or --provider offline to write from static analysis"));
        return Optional.of(new ModelSettings(
                provider.orElse(OPENAI),
                baseUrl.orElse("https://api.openai.com/v1"),
                name,
                environment.getOrDefault("OPENAI_API_KEY", ""),
                configuration
                        .find(Key.TIMEOUT, value -> Duration.ofSeconds(number(value, 1, LONGEST_TIMEOUT)))
                        .orElseThrow()));
    }

    private static void explainOffline(boolean chosen, Map<String, String> environment, Terminal terminal) {
        if (chosen) {
            return;
        }
        terminal.note(
                environment.getOrDefault("OPENAI_API_KEY", "").isBlank()
                        ? "No model is configured: writing from static analysis (see --model and --base-url)."
                        : "OPENAI_API_KEY is set but no model is named: writing from static analysis (add --model NAME to"
                                + " ask one).");
    }

    private static long number(String value, long least, long most) {
        long number = Long.parseLong(value);
        if (number < least || number > most) {
            throw new IllegalArgumentException(value + " lies outside " + least + " to " + most);
        }
        return number;
    }

    private static <E extends Enum<E>> E word(Class<E> type, String value) {
        return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
    }
}
