package dev.weavewiki.core.model.product;

import dev.weavewiki.core.model.RepoPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One insight for each source file, sorted by path. */
public record FileInsights(List<FileInsight> files) implements Product {

    public FileInsights {
        files = files.stream().sorted().toList();
    }

    /** The insight on the file; found by binary search. */
    public Optional<FileInsight> find(RepoPath path) {
        int low = 0;
        int high = files.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = files.get(middle).path().compareTo(path);
            if (order == 0) {
                return Optional.of(files.get(middle));
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    /** The same insights with this one in place of the earlier one on the same file. */
    public FileInsights with(FileInsight better) {
        List<FileInsight> next = new ArrayList<>(files);
        next.removeIf(insight -> insight.path().equals(better.path()));
        next.add(better);
        next.sort(Comparator.naturalOrder());
        return new FileInsights(next);
    }
}
