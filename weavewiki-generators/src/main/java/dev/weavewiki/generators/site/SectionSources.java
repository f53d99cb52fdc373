package dev.weavewiki.generators.site;

import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.RepoPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Collects what a section cites and sums it up: a few files, each with the ranges of lines that touch made one. */
final class SectionSources {

    private static final int MOST_FILES = 6;
    private static final int MOST_RANGES = 3;

    private final Map<RepoPath, TreeSet<LineRange>> files = new LinkedHashMap<>();

    /**
     * One range among the sources.
     *
     * @param isFirstOfFile whether no range of the same file stands before it
     */
    record Source(Evidence evidence, boolean isFirstOfFile) {}

    void add(Evidence evidence) {
        files.computeIfAbsent(evidence.path(), key -> new TreeSet<>()).add(evidence.lines());
    }

    /** The sources in the order of their first mention; afterwards there are none. */
    List<Source> take() {
        List<Source> sources = new ArrayList<>();
        files.entrySet().stream().limit(MOST_FILES).forEach(file -> {
            List<LineRange> merged = merged(file.getValue());
            for (LineRange range : merged.subList(0, Math.min(merged.size(), MOST_RANGES))) {
                sources.add(new Source(Evidence.of(file.getKey(), range), range.equals(merged.get(0))));
            }
        });
        files.clear();
        return sources;
    }

    /** The ranges with those that overlap or follow each other made one. */
    private static List<LineRange> merged(TreeSet<LineRange> ranges) {
        List<LineRange> merged = new ArrayList<>();
        for (LineRange range : ranges) {
            int last = merged.size() - 1;
            if (last >= 0 && range.from() <= merged.get(last).to() + 1) {
                LineRange before = merged.get(last);
                merged.set(last, LineRange.of(before.from(), Math.max(before.to(), range.to())));
            } else {
                merged.add(range);
            }
        }
        return merged;
    }
}
