package dev.weavewiki.core.model.code;

import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.RepoPath;
import java.util.Comparator;

/**
 * A file leans on another file of the repository; the line is the first place where it shows.
 *
 * @param certainty of the surest place where the file leans on the other in this way
 */
public record Dependency(RepoPath from, RepoPath to, DependencyKind kind, int line, Certainty certainty)
        implements Comparable<Dependency> {

    private static final Comparator<Dependency> ORDER = Comparator.comparing(Dependency::from)
            .thenComparing(Dependency::to)
            .thenComparing(Dependency::kind)
            .thenComparingInt(Dependency::line)
            .thenComparing(Dependency::certainty);

    /** A dependency that the language's rules leave no doubt about. */
    public static Dependency certain(RepoPath from, RepoPath to, DependencyKind kind, int line) {
        return new Dependency(from, to, kind, line, Certainty.CERTAIN);
    }

    public Evidence evidence() {
        return Evidence.of(from, LineRange.at(line));
    }

    @Override
    public int compareTo(Dependency other) {
        return ORDER.compare(this, other);
    }
}
