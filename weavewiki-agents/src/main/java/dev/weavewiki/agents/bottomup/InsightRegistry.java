package dev.weavewiki.agents.bottomup;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.product.FileInsight;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The finished insights of the files. Safe for use by many threads; reads and writes take constant time and never wait for
 * a lock over the whole map.
 */
public final class InsightRegistry {

    private final Map<RepoPath, FileInsight> insights = new ConcurrentHashMap<>();

    /** Adds the insight, or puts it in place of the earlier one on the same file. */
    public void put(FileInsight insight) {
        insights.put(insight.path(), insight);
    }

    public Optional<FileInsight> find(RepoPath path) {
        return Optional.ofNullable(insights.get(path));
    }

    public int size() {
        return insights.size();
    }

    /**
     * What is finished now, for a tier that starts: files of one tier must not see each other, or results would depend on
     * timing.
     */
    public InsightSnapshot snapshot() {
        return new InsightSnapshot(Map.copyOf(insights));
    }
}
