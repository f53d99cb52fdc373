package dev.weavewiki.agents.model;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import dev.weavewiki.core.model.Tokens;
import dev.weavewiki.core.prompt.TokenCounter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Counts as the model's family does: exactly for OpenAI's, whose vocabularies are public; for others with the nearest
 * vocabulary and a surcharge, so that a reservation is rather too large than too small.
 *
 * <p>Where the surcharges come from: Anthropic keeps its vocabulary to itself; comparisons of 2025 find 20 to 30 % more
 * tokens than OpenAI's for the same text, and the vendor says that its models from Opus 4.7 on need up to 1.35 times as
 * many as those before, together 1.7. Llama 3 and Qwen extend cl100k, which can only shorten English and code; the surcharge
 * is for other scripts. Gemini's and Mistral's vocabularies were not at hand; theirs are our choice, as is that of models
 * whose family is not known.
 */
public final class ModelTokenCounter implements TokenCounter {

    /** The first whose pattern is found in the name decides. */
    private static final List<Family> FAMILIES = List.of(
            family("gpt-3\\.5|gpt-4(-\\d|-turbo|$)", EncodingType.CL100K_BASE, 100),
            family("^(gpt-|o\\d|chatgpt|codex|openai/)", EncodingType.O200K_BASE, 100),
            family("claude|anthropic", EncodingType.O200K_BASE, 170),
            family("gemini|gemma", EncodingType.O200K_BASE, 125),
            family("llama-?3|llama-?4|qwen", EncodingType.CL100K_BASE, 115),
            family("deepseek", EncodingType.O200K_BASE, 125));

    private static final Family UNKNOWN = family("", EncodingType.O200K_BASE, 150);

    private final Family family;

    private ModelTokenCounter(Family family) {
        this.family = family;
    }

    /** A family of models: whose vocabulary is used, and how much of its count is taken. */
    private record Family(Pattern name, EncodingType vocabulary, int percent) {}

    /** @param model its name; empty where none is asked, which is counted as OpenAI's */
    public static ModelTokenCounter of(String model) {
        String name = model.isEmpty() ? "gpt-4o" : model.toLowerCase(Locale.ROOT);
        return new ModelTokenCounter(FAMILIES.stream()
                .filter(family -> family.name().matcher(name).find())
                .findFirst()
                .orElse(UNKNOWN));
    }

    private static Family family(String name, EncodingType vocabulary, int percent) {
        return new Family(Pattern.compile(name), vocabulary, percent);
    }

    @Override
    public Tokens count(String text) {
        // The plain count throws where a text holds the name of a control token, and repositories do hold them.
        long plain = Vocabulary.of(family.vocabulary()).countTokensOrdinary(text);
        return Tokens.of((plain * family.percent() + 99) / 100);
    }

    /** Loads the vocabulary, so that the first count does not wait for it; takes most of a second of a processor. */
    public void load() {
        Vocabulary.of(family.vocabulary());
    }

    /** Loaded at the first count, where it was not before. */
    private static final class Vocabulary {

        private static final com.knuddels.jtokkit.api.EncodingRegistry REGISTRY = Encodings.newLazyEncodingRegistry();

        static Encoding of(EncodingType type) {
            return REGISTRY.getEncoding(type);
        }
    }
}
