package dev.weavewiki.core.code.java;

import dev.weavewiki.core.code.resolve.Nearness;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.RepoPath;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The types of the repository and of the platform by full name. Types are found by declared package and name, so it does not
 * matter where a build keeps its sources; of several with one name the nearest is taken. Safe for use by many threads.
 */
final class JavaIndex {

    private final Map<String, Map<RepoPath, Declared>> byFullName = new HashMap<>();
    private final Map<RepoPath, SourceUnit> units = new HashMap<>();
    private final Set<String> packages = new HashSet<>();
    private final Platform platform = Platform.load();

    JavaIndex(List<ParsedFile> sources) {
        for (ParsedFile file : sources) {
            SourceUnit unit = new SourceUnit(file);
            units.put(file.path(), unit);
            packages.add(unit.packageName());
            for (Declared type : unit.types()) {
                if (!type.fullName().isEmpty()) {
                    byFullName
                            .computeIfAbsent(type.fullName(), key -> new LinkedHashMap<>(2))
                            .put(file.path(), type);
                }
            }
        }
    }

    @Nullable
    SourceUnit unit(RepoPath path) {
        return units.get(path);
    }

    /** Whether a file of this repository declares the package. */
    boolean isPackage(String name) {
        return packages.contains(name);
    }

    /** @param from the file that asks; null for the platform's own types, which see no others */
    @Nullable
    Declared find(@Nullable SourceUnit from, String fullName) {
        if (from != null) {
            Map<RepoPath, Declared> candidates = byFullName.get(fullName);
            if (candidates != null) {
                return candidates.size() == 1
                        ? candidates.values().iterator().next()
                        : Nearness.nearest(from.path(), candidates.keySet())
                                .map(candidates::get)
                                .orElse(null);
            }
        }
        return platform.find(fullName);
    }

    /** The longest beginning of the dotted name that is a full name; null where none is. */
    @Nullable
    Declared findPrefix(SourceUnit from, String name) {
        for (int end = name.length(); end > 0; end = name.lastIndexOf('.', end - 1)) {
            Declared type = find(from, name.substring(0, end));
            if (type != null) {
                return type;
            }
        }
        return null;
    }
}
