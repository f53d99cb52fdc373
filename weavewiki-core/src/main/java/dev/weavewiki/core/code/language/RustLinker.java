package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Linker;
import dev.weavewiki.core.code.resolve.Links;
import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.NameUse;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.DependencyKind;
import dev.weavewiki.core.model.code.Inheritance;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.code.SymbolRef;

/** Links Rust files along their module trees, by the paths they use and the calls whose receiver's type is known. */
final class RustLinker implements Linker {

    private final RustNames names;
    private final RustCalls calls;

    RustLinker(Project project) {
        this.names = new RustNames(project);
        this.calls = new RustCalls(project, names);
    }

    @Override
    public void link(ParsedFile file, Links links) {
        file.bindings().forEach(binding -> linkImport(file, binding, links));
        for (NameUse use : file.uses()) {
            RustModule module = names.moduleAt(file, use.line());
            names.crateOf(module, use.name())
                    .ifPresent(root -> links.depends(file.path(), root, DependencyKind.IMPORT, use.line()));
            for (Symbol symbol : names.resolve(module, use.name()).symbols()) {
                boolean fits =
                        use.name().contains(".") || use.type() == symbol.kind().isType() || isValue(symbol);
                if (fits) {
                    links.depends(file.path(), symbol.path(), DependencyKind.TYPE_USE, use.line());
                }
            }
        }
        for (Inheritance inheritance : file.structure().inheritance()) {
            calls.trait(file, inheritance)
                    .ifPresent(trait ->
                            links.depends(file.path(), trait.path(), DependencyKind.INHERIT, inheritance.line()));
        }
        for (Invocation invocation : file.invocations()) {
            calls.targets(file, invocation)
                    .forEach(target -> links.calls(
                            new SymbolRef(file.path(), invocation.site().caller()),
                            target.ref(),
                            invocation.site().line()));
        }
    }

    /** A struct's name is also its constructor's. */
    private static boolean isValue(Symbol symbol) {
        return symbol.kind() == SymbolKind.STRUCT;
    }

    private void linkImport(ParsedFile file, ImportBinding binding, Links links) {
        if (binding.name().equals(RustLanguage.MODULE)) {
            names.moduleAt(file, binding.line()).files.forEach((module, line) -> {
                if (line == binding.line()) {
                    links.depends(file.path(), module.file, DependencyKind.IMPORT, line);
                }
            });
            return;
        }
        RustNames.Found found = names.imported(names.moduleAt(file, binding.line()), binding);
        if (found.isNothing()) {
            links.external(file.path(), binding.target().replaceFirst("^::", ""), binding.line());
        }
        names.source(names.moduleAt(file, binding.line()), binding)
                .ifPresent(module -> links.depends(file.path(), module.file, DependencyKind.IMPORT, binding.line()));
        if (found.symbols().isEmpty()) {
            found.module()
                    .ifPresent(
                            module -> links.depends(file.path(), module.file, DependencyKind.IMPORT, binding.line()));
        }
        found.symbols()
                .forEach(symbol -> links.depends(file.path(), symbol.path(), DependencyKind.IMPORT, binding.line()));
    }
}
