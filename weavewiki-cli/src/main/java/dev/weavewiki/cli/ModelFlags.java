package dev.weavewiki.cli;

import dev.weavewiki.cli.config.Key;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that say which model is asked. A key is never a flag: it comes from the environment. */
final class ModelFlags {

    @Option(
            names = "--provider",
            paramLabel = "PROVIDER",
            description = "openai (any endpoint that speaks its protocol), anthropic, gemini, ollama, mistral,"
                    + " claude-code (the installed program) or offline. Without it, a key found in the environment"
                    + " decides, else offline.")
    private @Nullable String provider;

    @Option(names = "--model", paramLabel = "NAME", description = "Name of the model to ask.")
    private @Nullable String model;

    @Option(
            names = "--light-model",
            paramLabel = "NAME",
            description = "Smaller model for leaf and standard files; PROVIDER:NAME for another provider's.")
    private @Nullable String lightModel;

    @Option(
            names = "--fallback-models",
            paramLabel = "NAMES",
            description = "Models to ask in turn where the model does not answer, separated by commas; each as NAME or"
                    + " PROVIDER:NAME.")
    private @Nullable String fallbackModels;

    @Option(
            names = "--requests-per-minute",
            paramLabel = "N",
            description = "What the account may ask; without it, the endpoint's own words decide.")
    private @Nullable String requestsPerMinute;

    @Option(
            names = "--tokens-per-minute",
            paramLabel = "N",
            description = "What the account may use, in and out; without it, the endpoint's own words decide.")
    private @Nullable String tokensPerMinute;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Address of the endpoint, such as http://localhost:11434/v1.")
    private @Nullable String baseUrl;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "How long the model may take for an answer (default: 120).")
    private @Nullable String timeout;

    Map<Key, String> values() {
        Map<Key, String> values = new EnumMap<>(Key.class);
        RunFlags.put(values, Key.PROVIDER, provider);
        RunFlags.put(values, Key.MODEL, model);
        RunFlags.put(values, Key.LIGHT_MODEL, lightModel);
        RunFlags.put(values, Key.FALLBACK_MODELS, fallbackModels);
        RunFlags.put(values, Key.REQUESTS_PER_MINUTE, requestsPerMinute);
        RunFlags.put(values, Key.TOKENS_PER_MINUTE, tokensPerMinute);
        RunFlags.put(values, Key.BASE_URL, baseUrl);
        RunFlags.put(values, Key.TIMEOUT, timeout);
        return values;
    }
}
