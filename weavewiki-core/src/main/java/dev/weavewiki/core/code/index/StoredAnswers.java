package dev.weavewiki.core.code.index;

import dev.weavewiki.core.checkpoint.IndexStore;
import dev.weavewiki.core.error.CheckpointException;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was said of a repository as a whole, in a store: for each question the latest answer, bound to the state of the
 * repository and to the code that answered. A store that fails knows nothing.
 */
public final class StoredAnswers {

    private static final Logger log = LoggerFactory.getLogger(StoredAnswers.class);

    private final IndexStore store;
    private final String version;

    /** @param answering a class of the code that makes answers out of models */
    public StoredAnswers(IndexStore store, Class<?> answering) {
        CodeOrigin origin = new CodeOrigin();
        this.store = store;
        this.version = origin.of(StoredAnswers.class) + "\n" + origin.of(answering);
    }

    /**
     * The bytes that were said of the repository in the same state.
     *
     * @param state see {@link dev.weavewiki.core.source.TreeState}
     */
    public Optional<byte[]> find(String question, String state) {
        try {
            return store.find(key(question)).flatMap(bytes -> Bound.from(inputs(state), bytes));
        } catch (CheckpointException e) {
            log.warn("the answer is worked out, because the index cannot be used: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** Replaces the answer to the question. */
    public void save(String question, String state, byte[] answer) {
        try {
            store.save(Map.of(key(question), Bound.to(inputs(state), answer)));
        } catch (CheckpointException e) {
            log.warn("the answer is not remembered, because the index cannot be used: {}", e.getMessage());
        }
    }

    private static String key(String question) {
        return IndexStore.LATEST + "answer " + question;
    }

    private String inputs(String state) {
        return ReaderVersions.digest(version + "\n" + state);
    }
}
