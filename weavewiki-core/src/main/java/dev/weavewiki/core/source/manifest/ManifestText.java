package dev.weavewiki.core.source.manifest;

import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.RepoPath;
import java.util.List;
import java.util.function.Predicate;

/** A manifest as it stands: where it is and what it says. */
public record ManifestText(RepoPath path, List<String> lines) {

    /** The text with {@code \n} between lines. */
    String text() {
        return String.join("\n", lines);
    }

    Evidence at(int line) {
        int inside = Math.max(1, Math.min(line, lines.size()));
        return Evidence.of(path, LineRange.at(inside));
    }

    Evidence at(int from, int to) {
        return Evidence.of(path, LineRange.of(from, Math.max(from, Math.min(to, lines.size()))));
    }

    /** The first line at or after {@code from} that fits, counted from 1; {@code otherwise} where none does. */
    int find(int from, Predicate<String> fits, int otherwise) {
        for (int i = Math.max(1, from); i <= lines.size(); i++) {
            if (fits.test(lines.get(i - 1))) {
                return i;
            }
        }
        return otherwise;
    }
}
