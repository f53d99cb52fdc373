package dev.weavewiki.embeddings;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import dev.weavewiki.agents.consolidation.TextEmbeddings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * all-MiniLM-L6-v2 by Sentence Transformers, quantized to 8 bits: 384 dimensions, made for English sentences of up to 256
 * word pieces. Loads the model with the first texts, which takes about a second.
 */
public final class MiniLmEmbeddings implements TextEmbeddings {

    private @Nullable EmbeddingModel model;

    @Override
    public String name() {
        return "all-minilm-l6-v2-q";
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        List<TextSegment> segments = texts.stream().map(TextSegment::from).toList();
        return model().embedAll(segments).content().stream()
                .map(Embedding::vector)
                .toList();
    }

    private synchronized EmbeddingModel model() {
        EmbeddingModel loaded = model;
        if (loaded == null) {
            loaded = new AllMiniLmL6V2QuantizedEmbeddingModel();
            model = loaded;
        }
        return loaded;
    }
}
