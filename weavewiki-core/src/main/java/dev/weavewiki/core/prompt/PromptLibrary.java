package dev.weavewiki.core.prompt;

import dev.weavewiki.core.model.PromptId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The prompts of the class path, at {@code weavewiki/prompts/<id>.md}. Each is read once. Safe for use by many threads.
 */
public final class PromptLibrary {

    private static final String FOLDER = "weavewiki/prompts/";

    private final ClassLoader loader;
    private final Map<PromptId, Prompt> prompts = new ConcurrentHashMap<>();

    private PromptLibrary(ClassLoader loader) {
        this.loader = loader;
    }

    /** The prompts that stand on the class path beside WeaveWiki itself. */
    public static PromptLibrary standard() {
        return from(Objects.requireNonNull(PromptLibrary.class.getClassLoader(), "WeaveWiki has a class loader"));
    }

    /** The prompts that this class loader finds; for agents that live elsewhere. */
    public static PromptLibrary from(ClassLoader loader) {
        return new PromptLibrary(loader);
    }

    /**
     * The prompt of that name.
     *
     * @throws IllegalArgumentException where there is none, or its front matter does not agree with its text
     */
    public Prompt prompt(PromptId id) {
        return prompts.computeIfAbsent(id, this::load);
    }

    private Prompt load(PromptId id) {
        String resource = FOLDER + id + ".md";
        try (InputStream in = loader.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no prompt '" + id + "' (resource " + resource + ")");
            }
            return PromptReader.read(id, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("prompt '" + id + "' cannot be read", e);
        }
    }
}
