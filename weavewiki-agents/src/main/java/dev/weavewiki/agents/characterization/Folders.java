package dev.weavewiki.agents.characterization;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files by their folders, each list in the order in which the files were given. Immutable. */
final class Folders {

    private final Map<RepoPath, List<SourceFile>> in = new HashMap<>();
    private final Map<RepoPath, List<SourceFile>> under = new HashMap<>();

    Folders(List<SourceFile> files) {
        for (SourceFile file : files) {
            RepoPath folder = file.path().parent();
            in.computeIfAbsent(folder, key -> new ArrayList<>()).add(file);
            while (!folder.equals(RepoPath.ROOT)) {
                under.computeIfAbsent(folder, key -> new ArrayList<>()).add(file);
                folder = folder.parent();
            }
            under.computeIfAbsent(RepoPath.ROOT, key -> new ArrayList<>()).add(file);
        }
    }

    /** Those directly in the folder. */
    List<SourceFile> in(RepoPath folder) {
        return List.copyOf(in.getOrDefault(folder, List.of()));
    }

    /** Those in the folder and below it. */
    List<SourceFile> under(RepoPath folder) {
        return List.copyOf(under.getOrDefault(folder, List.of()));
    }

    boolean isEmpty(RepoPath folder) {
        return !under.containsKey(folder);
    }

    /** The innermost of some folders that the path is in; a path is in itself. */
    static Optional<RepoPath> innermost(RepoPath path, Collection<RepoPath> folders) {
        RepoPath folder = path;
        while (!folders.contains(folder)) {
            if (folder.equals(RepoPath.ROOT)) {
                return Optional.empty();
            }
            folder = folder.parent();
        }
        return Optional.of(folder);
    }
}
