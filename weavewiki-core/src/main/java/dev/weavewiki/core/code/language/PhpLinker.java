package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Linker;
import dev.weavewiki.core.code.resolve.Links;
import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Certainty;
import dev.weavewiki.core.model.code.DependencyKind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links PHP files: by namespaces, and by the files that they include. */
final class PhpLinker implements Linker {

    private static final Pattern PATH = Pattern.compile("^\\(?\\s*"
            + "(?:(__DIR__|dirname\\(__FILE__\\))|(dirname\\((?:__DIR__|dirname\\(__FILE__\\))\\)))?"
            + "\\s*\\.?\\s*['\"]?([^'\"$()]+)['\"]?\\s*\\)?$");

    private final Project project;
    private final NamespaceLinker linker;

    PhpLinker(Project project) {
        this.project = project;
        this.linker = new NamespaceLinker(project, new PhpNamespaces(new PhpAutoload(project)));
    }

    @Override
    public void link(ParsedFile file, Links links) {
        linker.link(file, links);
        for (ImportBinding binding : file.bindings()) {
            if (binding.name().equals(PhpLanguage.INCLUDE)) {
                linkInclude(file, binding, links);
            }
        }
    }

    /** A path from the file's own folder is sure; one without a folder depends on how PHP is set up. */
    private void linkInclude(ParsedFile file, ImportBinding binding, Links links) {
        Matcher path = PATH.matcher(binding.target());
        if (!path.matches()) {
            return;
        }
        RepoPath folder = file.path().parent();
        boolean anchored =
                path.group(1) != null || path.group(2) != null || path.group(3).startsWith(".");
        Optional<RepoPath> near = (path.group(2) == null ? folder : folder.parent())
                .resolve(path.group(3))
                .filter(project::isSource);
        Optional<RepoPath> found =
                anchored ? near : near.or(() -> RepoPath.parse(path.group(3)).filter(project::isSource));
        found.ifPresent(target -> links.depends(
                file.path(),
                target,
                DependencyKind.IMPORT,
                binding.line(),
                anchored ? Certainty.CERTAIN : Certainty.LIKELY));
    }
}
