package dev.weavewiki.core.checkpoint;

import dev.weavewiki.core.model.ContentHash;
import dev.weavewiki.core.model.RunId;
import java.time.Instant;
import java.util.Map;

/**
 * A run as it is written down.
 *
 * @param options all options that decide what the run makes, by name; never an endpoint, a command or a key
 * @param repository digest of all scanned files and their contents, so that a resumed run sees whether they changed
 */
public record RunRecord(RunId id, State state, Instant started, Map<String, String> options, ContentHash repository) {

    public RunRecord {
        options = Map.copyOf(options);
    }

    /** How a run stands. A run whose process died stays {@code RUNNING}. */
    public enum State {
        RUNNING,
        INTERRUPTED,
        FAILED,
        FINISHED;

        public boolean isResumable() {
            return this != FINISHED;
        }
    }
}
