package dev.weavewiki.core.model.code;

import dev.weavewiki.core.model.RepoPath;
import java.util.List;
import java.util.Map;

/**
 * What git knows. Dates are {@code yyyy-MM-dd}, in the committer's own time zone. All is empty outside a git repository.
 *
 * @param commit the full hash that is checked out; empty where there is none
 * @param date the date of that commit
 * @param commits how many commits lead to it
 * @param authors how many people wrote them
 * @param firstDate the date of the oldest commit
 * @param modified whether tracked files differ from the commit
 * @param recent newest first, at most 50
 * @param versions tags, newest first
 * @param churn how many of the last 1,000 commits touched a file that still exists
 */
public record History(
        String commit,
        String date,
        int commits,
        int authors,
        String firstDate,
        boolean modified,
        List<Commit> recent,
        List<Version> versions,
        Map<RepoPath, Integer> churn) {

    public static final History NONE = new History("", "", 0, 0, "", false, List.of(), List.of(), Map.of());

    public History {
        recent = List.copyOf(recent);
        versions = List.copyOf(versions);
        churn = Map.copyOf(churn);
    }

    public boolean isPresent() {
        return !commit.isEmpty();
    }

    /** A commit: short hash, date and subject. */
    public record Commit(String hash, String date, String subject) {}

    /** A tag: its name and the date of what it points to. */
    public record Version(String name, String date) {}
}
