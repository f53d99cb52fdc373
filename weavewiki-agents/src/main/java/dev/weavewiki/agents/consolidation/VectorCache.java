package dev.weavewiki.agents.consolidation;

import dev.weavewiki.core.checkpoint.IndexStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Keeps the vectors of a repository's texts under one name, so that only new texts are given to a model. Synchronized. */
final class VectorCache {

    private final IndexStore store;
    private final String key;
    private final Map<String, float[]> kept = new HashMap<>();
    private final Map<String, float[]> used = new TreeMap<>();
    private boolean isRead;

    VectorCache(IndexStore store, String model) {
        this.store = store;
        this.key = IndexStore.LATEST + "embeddings " + model;
    }

    /** The vectors of the texts in their order; the model is asked once for all that are not known. */
    synchronized List<float[]> vectors(List<String> texts, Function<List<String>, List<float[]>> model) {
        read();
        List<String> fresh = texts.stream()
                .distinct()
                .filter(text -> !kept.containsKey(text))
                .toList();
        List<float[]> computed = fresh.isEmpty() ? List.of() : model.apply(fresh);
        for (int i = 0; i < fresh.size(); i++) {
            kept.put(fresh.get(i), computed.get(i));
        }
        List<float[]> vectors = new ArrayList<>();
        for (String text : texts) {
            float[] vector = kept.getOrDefault(text, new float[0]);
            used.put(text, vector);
            vectors.add(vector);
        }
        if (!fresh.isEmpty()) {
            store.save(Map.of(key, bytes()));
        }
        return vectors;
    }

    private void read() {
        if (isRead) {
            return;
        }
        isRead = true;
        store.find(key).ifPresent(bytes -> {
            try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
                int count = in.readInt();
                for (int i = 0; i < count; i++) {
                    String text = in.readUTF();
                    float[] vector = new float[in.readInt()];
                    for (int j = 0; j < vector.length; j++) {
                        vector[j] = in.readFloat();
                    }
                    kept.put(text, vector);
                }
            } catch (IOException e) {
                kept.clear(); // What cannot be read is computed again.
            }
        });
    }

    /** What was used since the start: texts that are gone are not kept. */
    private byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(used.size());
            for (Map.Entry<String, float[]> entry : used.entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeInt(entry.getValue().length);
                for (float value : entry.getValue()) {
                    out.writeFloat(value);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
        return bytes.toByteArray();
    }
}
