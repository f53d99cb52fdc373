package dev.weavewiki.agents.consolidation;

import java.util.List;

/**
 * Turns texts into vectors, such that texts of like meaning point the same way. A module that provides one registers it for
 * {@link java.util.ServiceLoader}; it must neither send the texts anywhere nor need a network. Implementations are safe for
 * use by many threads.
 */
public interface TextEmbeddings {

    /** What distinguishes its vectors from those of others: vectors are kept by this name and the text. */
    String name();

    /** One vector for each text, in their order, all of the same length. Blocks. */
    List<float[]> embed(List<String> texts);
}
