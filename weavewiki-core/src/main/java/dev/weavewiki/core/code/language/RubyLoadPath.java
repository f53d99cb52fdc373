package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Nearness;
import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.RepoPath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which file a {@code require} loads: one beside the file, one below the folders that gems and frameworks put on the load
 * path, one of another gem of the repository.
 */
final class RubyLoadPath {

    private static final List<String> ROOTS = List.of("lib", "test", "spec", "app", "ext");

    private final Project project;
    private final Map<String, List<RepoPath>> inLibraries = new HashMap<>();
    private final Map<RepoPath, Set<RepoPath>> loaded = new HashMap<>();

    RubyLoadPath(Project project) {
        this.project = project;
        for (ParsedFile file : project.files(RubyLanguage.FAMILY)) {
            String path = "/" + file.path().value();
            int library = path.lastIndexOf("/lib/");
            if (library >= 0) {
                inLibraries
                        .computeIfAbsent(path.substring(library + "/lib/".length()), key -> new ArrayList<>())
                        .add(file.path());
            }
        }
    }

    /** The file that the target names, as the importing file writes it. */
    Optional<RepoPath> find(RepoPath from, String target) {
        String name = target.endsWith(".rb") ? target : target + ".rb";
        RepoPath folder = from.parent();
        if (target.startsWith(".")) {
            return below(folder, name).or(() -> below(RepoPath.ROOT, name));
        }
        Optional<RepoPath> near = Optional.empty();
        for (RepoPath at = folder; near.isEmpty(); at = at.parent()) {
            near = fromRoot(at, name);
            if (at.value().isEmpty()) {
                break;
            }
        }
        return near.or(() -> Nearness.nearest(from, inLibraries.getOrDefault(name, List.of())));
    }

    private Optional<RepoPath> fromRoot(RepoPath folder, String name) {
        if (ROOTS.contains(folder.name()) || folder.parent().name().equals("app")) {
            Optional<RepoPath> here = below(folder, name);
            if (here.isPresent()) {
                return here;
            }
        }
        return ROOTS.stream()
                .flatMap(root -> folder.resolve(root).stream())
                .flatMap(root -> below(root, name).stream())
                .findFirst();
    }

    private Optional<RepoPath> below(RepoPath folder, String name) {
        return folder.resolve(name).filter(project::isSource);
    }

    /** The file that an import of the file loads. */
    Optional<RepoPath> find(ParsedFile file, ImportBinding binding) {
        return binding.target().equals(binding.name()) ? Optional.empty() : find(file.path(), binding.target());
    }

    /** All files that loading the file loads, itself included. */
    Set<RepoPath> loadedBy(RepoPath start) {
        Set<RepoPath> known = loaded.get(start);
        if (known != null) {
            return known;
        }
        Set<RepoPath> seen = new HashSet<>(Set.of(start));
        Deque<RepoPath> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            project.file(open.pop())
                    .ifPresent(file -> file.bindings()
                            .forEach(binding ->
                                    find(file, binding).filter(seen::add).ifPresent(open::push)));
        }
        loaded.put(start, seen);
        return seen;
    }
}
