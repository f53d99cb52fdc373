package dev.weavewiki.core.model.code;

import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.RepoPath;
import java.util.Comparator;

/** A file leans on another file of the repository; the line is the first place where it shows. */
public record Dependency(RepoPath from, RepoPath to, DependencyKind kind, int line) implements Comparable<Dependency> {

    private static final Comparator<Dependency> ORDER = Comparator.comparing(Dependency::from)
            .thenComparing(Dependency::to)
            .thenComparing(Dependency::kind)
            .thenComparingInt(Dependency::line);

    public Evidence evidence() {
        return Evidence.of(from, LineRange.at(line));
    }

    @Override
    public int compareTo(Dependency other) {
        return ORDER.compare(this, other);
    }
}
