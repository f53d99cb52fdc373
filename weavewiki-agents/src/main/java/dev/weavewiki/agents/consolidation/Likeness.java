package dev.weavewiki.agents.consolidation;

import dev.weavewiki.core.checkpoint.IndexStore;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import java.util.List;

/** Which files say much the same of themselves, whether or not they depend on each other. Safe for use by many threads. */
public interface Likeness {

    /** Knows nothing of any file. */
    Likeness NONE = files -> List.of();

    /**
     * Two files by their positions, the lower first, and how much more alike they are than files of their group are on
     * average: above 0, at most 1.
     */
    record Pair(int a, int b, double alike) {}

    /** The pairs that stand out, a few for each file, sorted by position. */
    List<Pair> pairs(List<RepoPath> files);

    /**
     * By what names and documentation say in the sense of that model. Vectors are kept in the store, so that a text is
     * given to the model once; where the model fails, nothing is known of any file and the log says so.
     */
    static Likeness by(TextEmbeddings embeddings, CodeModel code, IndexStore store) {
        return new EmbeddedLikeness(embeddings, code, new VectorCache(store, embeddings.name()));
    }
}
