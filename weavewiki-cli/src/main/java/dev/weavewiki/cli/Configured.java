package dev.weavewiki.cli;

import dev.weavewiki.WeaveWiki;
import dev.weavewiki.agents.model.ModelSettings;
import dev.weavewiki.cli.config.Configuration;
import dev.weavewiki.cli.config.Globs;
import dev.weavewiki.cli.config.Key;
import dev.weavewiki.core.model.AnalysisMode;
import dev.weavewiki.core.model.ProjectScale;
import dev.weavewiki.core.model.Score;
import dev.weavewiki.core.model.Tokens;
import java.net.URI;
import java.util.Locale;

/** Makes the facade that the settings ask for, and says in one line who will answer. */
final class Configured {

    private Configured() {}

    /** The facade for a new run. */
    static WeaveWiki weaveWiki(Configuration configuration, Invocation invocation) {
        return builder(configuration, invocation, false).build();
    }

    /** The facade for a new run that may be recorded. */
    static WeaveWiki weaveWiki(Configuration configuration, Invocation invocation, CassetteFlags cassettes) {
        WeaveWiki.Builder builder = builder(configuration, invocation, false);
        cassettes.record().ifPresent(builder::record);
        return builder.build();
    }

    /** The facade for a run that replays a recording; nothing else that is configured counts, no key is looked for. */
    static WeaveWiki replaying(CassetteFlags cassettes) {
        WeaveWiki.Builder builder = WeaveWiki.builder();
        cassettes.replay().ifPresent(builder::replay);
        return builder.build();
    }

    /** Where prompts go: the host of the endpoint, or the program that is run. */
    static String destination(Configuration configuration, Invocation invocation) {
        return new ModelChoice(configuration, invocation.environment())
                .make()
                .settings()
                .map(Configured::destination)
                .orElse("");
    }

    private static String destination(ModelSettings settings) {
        if (settings.baseUrl().isEmpty()) {
            return "the usual endpoint of " + settings.provider();
        }
        try {
            String host = URI.create(settings.baseUrl()).getHost();
            return host == null ? "the endpoint of " + settings.provider() : host;
        } catch (IllegalArgumentException e) {
            return "the endpoint of " + settings.provider();
        }
    }

    /** The facade for a run that is resumed: of the budget, only what a flag changes counts. */
    static WeaveWiki toResume(Configuration configuration, Invocation invocation) {
        return builder(configuration, invocation, true).build();
    }

    private static WeaveWiki.Builder builder(Configuration configuration, Invocation invocation, boolean resumed) {
        WeaveWiki.Builder builder = WeaveWiki.builder();
        Budgets.apply(configuration, builder, resumed);
        configuration.find(Key.MODE, value -> word(AnalysisMode.class, value)).ifPresent(builder::mode);
        configuration.find(Key.SCALE, value -> word(ProjectScale.class, value)).ifPresent(builder::scale);
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
        configuration.find(Key.LANGUAGE).ifPresent(builder::language);
        configuration
                .find(Key.INCLUDE)
                .ifPresent(globs -> builder.include(Globs.split(globs).toArray(String[]::new)));
        configuration
                .find(Key.EXCLUDE)
                .ifPresent(globs -> builder.exclude(Globs.split(globs).toArray(String[]::new)));
        ModelChoice choice = new ModelChoice(configuration, invocation.environment());
        var chosen = choice.make();
        chosen.note().ifPresent(invocation.terminal()::note);
        chosen.settings().ifPresent(settings -> builder.model(choice.connected(settings)));
        return builder;
    }

    static long number(String value, long least, long most) {
        long number = Long.parseLong(value);
        if (number < least || number > most) {
            throw new IllegalArgumentException(value + " lies outside " + least + " to " + most);
        }
        return number;
    }

    static <E extends Enum<E>> E word(Class<E> type, String value) {
        return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
    }
}
