package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Linker;
import dev.weavewiki.core.code.resolve.Links;
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
 * Links pages, style sheets and build files to the files that they name: from their own folder, else from the root, which
 * for pages may be a folder that the server hides. Folders, patterns and addresses of other hosts lead nowhere.
 */
final class ReferenceLinker implements Linker {

    static final Set<String> FAMILY = Set.of("html", "css", "makefile", "dockerfile");

    private static final List<String> SERVED = List.of("", "public/", "static/", "src/", "assets/");

    private final Project project;

    ReferenceLinker(Project project) {
        this.project = project;
    }

    @Override
    public void link(ParsedFile file, Links links) {
        file.bindings().forEach(binding -> link(file.path(), binding, links));
    }

    private void link(RepoPath from, ImportBinding binding, Links links) {
        String target = binding.target().replaceFirst("[?#].*$", "");
        if (target.isBlank() || target.startsWith("//") || target.contains(":") || target.contains("{")) {
            return;
        }
        Optional<RepoPath> near = target.startsWith("/") ? Optional.empty() : file(from.parent(), target);
        Optional<RepoPath> found = near.or(() -> SERVED.stream()
                .flatMap(folder -> file(RepoPath.ROOT, folder + target).stream())
                .findFirst());
        found.ifPresent(path -> links.depends(
                from,
                path,
                DependencyKind.IMPORT,
                binding.line(),
                near.isPresent() ? Certainty.CERTAIN : Certainty.LIKELY));
    }

    private Optional<RepoPath> file(RepoPath folder, String target) {
        return folder.resolve(target).filter(project::exists);
    }
}
