package dev.weavewiki.embeddings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.store.embedding.CosineSimilarity;
import dev.weavewiki.agents.consolidation.TextEmbeddings;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class MiniLmEmbeddingsTest {

    @Test
    void is_found_by_the_service_loader() {
        assertThat(ServiceLoader.load(TextEmbeddings.class)).singleElement().isInstanceOf(MiniLmEmbeddings.class);
    }

    @Test
    void puts_texts_of_like_meaning_near_each_other() {
        List<float[]> vectors = new MiniLmEmbeddings()
                .embed(List.of(
                        "Opens a socket and reads bytes from the network",
                        "Receives data over a TCP connection",
                        "Formats a date as text"));

        assertThat(vectors).hasSize(3).allSatisfy(vector -> assertThat(vector).hasSize(384));
        assertThat(cosine(vectors.get(0), vectors.get(1))).isGreaterThan(cosine(vectors.get(0), vectors.get(2)) + 0.2);
    }

    private static double cosine(float[] a, float[] b) {
        return CosineSimilarity.between(Embedding.from(a), Embedding.from(b));
    }
}
