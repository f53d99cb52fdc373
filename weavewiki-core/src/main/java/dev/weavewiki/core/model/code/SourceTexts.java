package dev.weavewiki.core.model.code;

import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.RepoPath;
import java.util.List;

/**
 * The texts of the scanned files, as they were when the scan read them. Secrets are masked, so what comes from here may
 * be stored and sent. Safe for use by many threads.
 */
public interface SourceTexts {

    /** The lines without their line breaks; empty for a file that is not part of the scan. */
    List<String> lines(RepoPath path);

    /** The cited lines that exist. */
    default List<String> excerpt(Evidence evidence) {
        List<String> lines = lines(evidence.path());
        int from = Math.min(evidence.lines().from() - 1, lines.size());
        int to = Math.min(evidence.lines().to(), lines.size());
        return lines.subList(from, to);
    }
}
