package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Linker;
import dev.weavewiki.core.code.resolve.Links;
import dev.weavewiki.core.code.resolve.Nearness;
import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Certainty;
import dev.weavewiki.core.model.code.DependencyKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Links files of formats that name each other by path: relative to the file, to the root, or to a folder that only the
 * build knows, in which case the nearest file that fits is likely. A folder stands for its main file.
 */
public final class FormatLinker implements Linker {

    /** The languages whose files only name each other. */
    public static final Set<String> FAMILY = Set.of("protobuf", "thrift", "graphql", "terraform", "sql");

    private final Project project;
    private final List<RepoPath> paths;

    public FormatLinker(Project project) {
        this.project = project;
        this.paths = project.files(FAMILY).stream().map(ParsedFile::path).toList();
    }

    @Override
    public void link(ParsedFile file, Links links) {
        for (ImportBinding binding : file.bindings()) {
            Optional<RepoPath> here = file.path()
                    .parent()
                    .resolve(binding.target())
                    .flatMap(this::existing)
                    .or(() -> RepoPath.ROOT.resolve(binding.target()).flatMap(this::existing));
            Optional<RepoPath> found = here.or(() -> bySuffix(file.path(), binding.target()));
            found.ifPresent(target -> links.depends(
                    file.path(),
                    target,
                    DependencyKind.IMPORT,
                    binding.line(),
                    here.isPresent() ? Certainty.CERTAIN : Certainty.LIKELY));
            if (found.isEmpty()) {
                links.external(file.path(), binding.target(), binding.line());
            }
        }
    }

    private Optional<RepoPath> existing(RepoPath path) {
        return project.exists(path)
                ? Optional.of(path)
                : paths.stream()
                        .filter(file -> file.parent().equals(path))
                        .min((a, b) -> Boolean.compare(
                                !a.stem().equals("main"), !b.stem().equals("main")));
    }

    private Optional<RepoPath> bySuffix(RepoPath from, String target) {
        return Nearness.nearest(
                from,
                paths.stream()
                        .filter(path -> path.value().endsWith("/" + target))
                        .toList());
    }
}
