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
        RunFlags.put(values, Key.BASE_URL, baseUrl);
        RunFlags.put(values, Key.TIMEOUT, timeout);
        return values;
    }
}
