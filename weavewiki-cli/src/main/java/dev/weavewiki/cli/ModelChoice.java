package dev.weavewiki.cli;

import dev.weavewiki.agents.model.ConnectedModel;
import dev.weavewiki.agents.model.ModelProvider;
import dev.weavewiki.agents.model.ModelSettings;
import dev.weavewiki.agents.model.RateLimits;
import dev.weavewiki.cli.config.Configuration;
import dev.weavewiki.cli.config.Globs;
import dev.weavewiki.cli.config.Key;
import dev.weavewiki.core.error.ConfigurationException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which model is asked, and in one line why. What is set explicitly goes first; then a key that stands in the environment;
 * where there is neither, static analysis writes.
 */
final class ModelChoice {

    private static final String OFFLINE = "offline";
    private static final String OPENAI = "openai";

    /** A day, in seconds. Our choice: more is a slip of the pen. */
    private static final long LONGEST_TIMEOUT = 86_400;

    private final Configuration configuration;
    private final ApiKeys keys;
    private final Map<String, String> environment;

    ModelChoice(Configuration configuration, Map<String, String> environment) {
        this.configuration = configuration;
        this.environment = environment;
        this.keys = new ApiKeys(configuration, environment);
    }

    /** What was chosen: no settings for static analysis, and no note where the user said so and needs no explanation. */
    record Chosen(Optional<ModelSettings> settings, Optional<String> note) {}

    Chosen make() {
        Optional<String> named = configuration.find(Key.PROVIDER).map(name -> name.toLowerCase(Locale.ROOT));
        if (named.filter(OFFLINE::equals).isPresent()) {
            return new Chosen(Optional.empty(), Optional.empty());
        }
        if (named.isPresent()) {
            return new Chosen(Optional.of(settings(ModelProvider.named(named.get()))), Optional.empty());
        }
        Optional<ModelProvider> found = keys.firstProvider();
        if (configuration.find(Key.BASE_URL).isPresent()) {
            return new Chosen(Optional.of(settings(ModelProvider.named(OPENAI))), Optional.empty());
        }
        if (configuration.find(Key.MODEL).isPresent()) {
            ModelProvider provider = found.orElseGet(() -> ModelProvider.named(OPENAI));
            return new Chosen(Optional.of(settings(provider)), found.map(this::foundKey));
        }
        return found.map(provider -> new Chosen(Optional.of(settings(provider)), Optional.of(foundKey(provider))))
                .orElseGet(() -> new Chosen(
                        Optional.empty(),
                        Optional.of("No model is configured: writing from static analysis (see --provider).")));
    }

    /**
     * The chosen model with its limits, its fallbacks and the smaller one beside it, as the settings ask for them.
     *
     * @throws ConfigurationException where a setting is wrong or a key is missing
     */
    ConnectedModel connected(ModelSettings chosen) {
        ConnectedModel model = ConnectedModel.to(chosen).withLimits(limits());
        for (String name : Globs.split(configuration.find(Key.FALLBACK_MODELS).orElse(""))) {
            model = model.withFallback(ConnectedModel.to(other(name, chosen)));
        }
        Optional<String> light = configuration.find(Key.LIGHT_MODEL);
        return light.isPresent() ? model.withLight(ConnectedModel.to(other(light.get(), chosen))) : model;
    }

    private RateLimits limits() {
        return new RateLimits(perMinute(Key.REQUESTS_PER_MINUTE), perMinute(Key.TOKENS_PER_MINUTE));
    }

    private OptionalLong perMinute(Key key) {
        return configuration
                .find(key, value -> Configured.number(value, 1, Long.MAX_VALUE))
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** Names of models may hold colons themselves, so only the name of a provider in front of one counts. */
    private ModelSettings other(String name, ModelSettings chosen) {
        int colon = name.indexOf(':');
        Optional<String> provider = Optional.of(name.substring(0, Math.max(colon, 0)))
                .filter(prefix -> ModelProvider.ids().contains(prefix))
                .filter(prefix -> !prefix.equals(chosen.provider()));
        String model =
                colon > 0 && ModelProvider.ids().contains(name.substring(0, colon)) ? name.substring(colon + 1) : name;
        return provider.map(ModelProvider::named)
                .map(found -> new ModelSettings(
                        found.id(),
                        address(found).orElse(""),
                        model,
                        keys.of(found).orElse(""),
                        chosen.timeout()))
                .orElseGet(() -> new ModelSettings(
                        chosen.provider(), chosen.baseUrl(), model, chosen.apiKey(), chosen.timeout()));
    }

    private String foundKey(ModelProvider provider) {
        return keys.source(provider) + " is set: asking " + provider.id() + "'s " + model(provider)
                + " (--provider offline writes from static analysis).";
    }

    private ModelSettings settings(ModelProvider provider) {
        return new ModelSettings(
                provider.id(),
                configuration.find(Key.BASE_URL).or(() -> address(provider)).orElse(""),
                model(provider),
                keys.of(provider).orElse(""),
                configuration.find(Key.TIMEOUT, ModelChoice::timeout).orElseThrow());
    }

    private Optional<String> address(ModelProvider provider) {
        return provider.addressVariable()
                .map(variable -> environment.getOrDefault(variable, ""))
                .filter(url -> !url.isBlank());
    }

    private String model(ModelProvider provider) {
        return configuration
                .find(Key.MODEL)
                .or(() -> configuration.find(Key.BASE_URL).isPresent() ? Optional.empty() : provider.usualModel())
                .orElseThrow(() -> new ConfigurationException(
                        "no model is named; add --model NAME, or --provider offline to write from static analysis"));
    }

    private static Duration timeout(String value) {
        long seconds = Long.parseLong(value);
        if (seconds < 1 || seconds > LONGEST_TIMEOUT) {
            throw new IllegalArgumentException(value + " lies outside 1 to " + LONGEST_TIMEOUT);
        }
        return Duration.ofSeconds(seconds);
    }
}
