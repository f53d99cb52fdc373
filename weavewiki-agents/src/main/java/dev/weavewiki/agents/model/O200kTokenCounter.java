package dev.weavewiki.agents.model;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import dev.weavewiki.core.model.Tokens;
import dev.weavewiki.core.prompt.TokenCounter;

/**
 * Counts with o200k, the vocabulary of OpenAI's current models; other vendors' counts lie near it for code and English.
 * The vocabulary is loaded at the first count, which takes most of a second.
 */
public final class O200kTokenCounter implements TokenCounter {

    @Override
    public Tokens count(String text) {
        // The plain count throws where a text holds the name of a control token, and repositories do hold them.
        return Tokens.of(Vocabulary.O200K.countTokensOrdinary(text));
    }

    private static final class Vocabulary {

        static final Encoding O200K = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);
    }
}
