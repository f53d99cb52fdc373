package dev.weavewiki.agents.characterization;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.SourceFile;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The files that hold most of what the project does: central, large, and leaning on others as well. Centrality alone
 * favours small helpers that everybody uses; the product of the three does not.
 */
final class KeyAreas {

    private static final int FEWEST = 3;
    private static final int MOST = 12;

    private static final Pattern HELPER = Pattern.compile(
            "(?i).*(?:utils?|utilities|helpers?|constants?|exceptions?|errors?|compat|types?|version)_*");

    private final Ground ground;

    KeyAreas(Ground ground) {
        this.ground = ground;
    }

    /** One file in four, at least 3 and at most 12, the most telling first. Our choice. */
    List<RepoPath> paths() {
        int size = ground.main().size();
        return ranked().stream()
                .limit(Math.max(FEWEST, Math.min(MOST, size / 4)))
                .map(SourceFile::path)
                .toList();
    }

    /** All main files with code of their own, by weight. */
    List<SourceFile> ranked() {
        return ground.main().stream()
                .filter(file -> !file.symbols().isEmpty())
                .sorted(Comparator.comparingDouble((SourceFile file) -> -weight(file))
                        .thenComparing(SourceFile::path))
                .toList();
    }

    private double weight(SourceFile file) {
        double central = 0.05 + ground.code().centrality(file.path());
        int uses = ground.code().targetsOf(file.path()).size();
        double weight = central * Math.log(1.0 + file.lines()) * Math.sqrt(1.0 + uses) * Math.sqrt(file.lines());
        return HELPER.matcher(file.path().stem()).matches() ? weight / 4 : weight;
    }
}
