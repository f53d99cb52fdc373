package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Linker;
import dev.weavewiki.core.code.resolve.Links;
import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.NameUse;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.DependencyKind;
import dev.weavewiki.core.model.code.Inheritance;
import dev.weavewiki.core.model.code.SymbolRef;
import java.util.Optional;

/** Links Java files by their imports, the types they name, and the calls whose receiver's type is written down. */
final class JavaLinker implements Linker {

    private final JavaTypes types;
    private final JavaCalls calls;

    JavaLinker(Project project) {
        this.types = new JavaTypes(project.files(JavaLanguage.FAMILY));
        this.calls = new JavaCalls(project, types);
    }

    @Override
    public void link(ParsedFile file, Links links) {
        RepoPath path = file.path();
        file.bindings().forEach(binding -> linkImport(file, binding, links));
        for (Inheritance inheritance : file.structure().inheritance()) {
            types.resolve(file, inheritance.supertype())
                    .ifPresent(type -> links.depends(path, type.path(), DependencyKind.INHERIT, inheritance.line()));
        }
        for (NameUse use : file.uses()) {
            types.resolve(file, use.name())
                    .ifPresent(type -> links.depends(path, type.path(), DependencyKind.TYPE_USE, use.line()));
        }
        for (Invocation invocation : file.invocations()) {
            calls.target(file, invocation)
                    .ifPresent(target -> links.calls(
                            new SymbolRef(path, invocation.site().caller()),
                            target,
                            invocation.site().line()));
        }
    }

    private void linkImport(ParsedFile file, ImportBinding binding, Links links) {
        boolean wildcard = binding.name().equals("*");
        Optional<SymbolRef> type = wildcard
                ? types.byFullName(file.path(), binding.target())
                : types.byPrefix(file.path(), binding.target());
        if (type.isPresent()) {
            links.depends(file.path(), type.get().path(), DependencyKind.IMPORT, binding.line());
        } else if (!wildcard || !types.isPackage(binding.target())) {
            links.external(file.path(), binding.target(), binding.line());
        }
    }
}
