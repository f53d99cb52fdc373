package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Linker;
import dev.weavewiki.core.code.resolve.Links;
import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.DependencyKind;
import dev.weavewiki.core.model.code.Inheritance;
import dev.weavewiki.core.model.code.SymbolRef;
import java.util.Set;

/** Links C and C++ files by what they include, and calls to definitions that their headers declare. */
final class CLinker implements Linker {

    private final CIncludes includes;
    private final CFunctions functions;
    private final CppClasses classes;
    private final CCalls calls;

    CLinker(Project project) {
        this.includes = new CIncludes(project);
        this.functions = new CFunctions(project);
        this.classes = new CppClasses(project.files(CLanguage.FAMILY));
        this.calls = new CCalls(project, functions, classes);
    }

    @Override
    public void link(ParsedFile file, Links links) {
        RepoPath path = file.path();
        includes.of(path)
                .forEach((target, site) ->
                        links.depends(path, target, DependencyKind.IMPORT, site.line(), site.certainty()));
        for (ImportBinding binding : file.bindings()) {
            boolean system = binding.name().equals(CLanguage.SYSTEM);
            if (includes.resolve(path, binding.target(), system).isEmpty()) {
                links.external(path, binding.target(), binding.line());
            }
        }
        Set<RepoPath> reach = includes.reach(path);
        for (Inheritance inheritance : file.structure().inheritance()) {
            classes.named(inheritance.supertype(), reach)
                    .ifPresent(type -> links.depends(path, type.path(), DependencyKind.INHERIT, inheritance.line()));
        }
        for (Invocation invocation : file.invocations()) {
            calls.target(file, invocation, reach)
                    .ifPresent(target -> links.calls(
                            new SymbolRef(path, invocation.site().caller()),
                            target.symbol().ref(),
                            invocation.site().line(),
                            target.certainty()));
        }
    }
}
