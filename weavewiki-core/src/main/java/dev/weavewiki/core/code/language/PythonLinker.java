package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Linker;
import dev.weavewiki.core.code.resolve.Links;
import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.NameUse;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Certainty;
import dev.weavewiki.core.model.code.DependencyKind;
import dev.weavewiki.core.model.code.Inheritance;
import dev.weavewiki.core.model.code.SymbolRef;
import java.util.Optional;

/**
 * Links Python files by their imports, through packages that hand names on, and by the calls whose target follows from
 * imports, annotations and what variables are set to.
 */
final class PythonLinker implements Linker {

    private final Project project;
    private final PythonModules modules;
    private final PythonMeanings meanings;

    PythonLinker(Project project) {
        this.project = project;
        this.modules = new PythonModules(project);
        this.meanings = new PythonMeanings(project, modules);
    }

    @Override
    public void link(ParsedFile file, Links links) {
        RepoPath from = file.path();
        file.bindings().forEach(binding -> linkImport(file, binding, links));
        for (Inheritance inheritance : file.structure().inheritance()) {
            meanings.typeNamed(file, inheritance.supertype())
                    .ifPresent(type -> links.depends(from, type.path(), DependencyKind.INHERIT, inheritance.line()));
        }
        for (NameUse use : file.uses()) {
            meanings.typeNamed(file, use.name())
                    .filter(type -> use.type() && links.knows(from, type.path()))
                    .ifPresent(type -> links.depends(from, type.path(), DependencyKind.TYPE_USE, use.line()));
        }
        file.invocations().forEach(invocation -> linkCall(file, invocation, links));
    }

    private void linkImport(ParsedFile file, ImportBinding binding, Links links) {
        RepoPath from = file.path();
        Optional<RepoPath> module = modules.find(from, binding.target());
        boolean named = !binding.name().isEmpty() && !binding.name().equals("*");
        Optional<RepoPath> submodule = !named
                ? Optional.empty()
                : module.isPresent()
                        ? module.flatMap(found -> submodule(found, binding.name()))
                        : modules.inNamespace(from, binding.target(), binding.name());
        if (module.isEmpty() && submodule.isEmpty()) {
            links.external(from, binding.target(), binding.line());
        }
        submodule.ifPresent(found -> links.depends(from, found, DependencyKind.IMPORT, binding.line()));
        module.filter(found -> submodule.isEmpty() || handsOn(found, binding.name()))
                .ifPresent(found -> links.depends(from, found, DependencyKind.IMPORT, binding.line()));
        if (named && submodule.isEmpty()) {
            module.flatMap(found -> meanings.exported(found, binding.name()))
                    .flatMap(PythonLinker::declaration)
                    .ifPresent(symbol -> links.depends(from, symbol.path(), DependencyKind.IMPORT, binding.line()));
        }
    }

    private static Optional<SymbolRef> declaration(Meaning meaning) {
        return meaning instanceof Meaning.Named named ? Optional.of(named.symbol()) : Optional.empty();
    }

    /** Whether the package takes the name from one of its modules, so that it is the package's own too. */
    private boolean handsOn(RepoPath packageFile, String name) {
        return project.file(packageFile).stream()
                .flatMap(file -> file.bindings().stream())
                .anyMatch(binding ->
                        binding.local().equals(name) && binding.target().endsWith("." + name));
    }

    /** A package's own name goes before a module of the same name inside it. */
    private Optional<RepoPath> submodule(RepoPath packageFile, String name) {
        return project.symbol(packageFile, name).isPresent() ? Optional.empty() : modules.submodule(packageFile, name);
    }

    private void linkCall(ParsedFile file, Invocation invocation, Links links) {
        CallSite site = invocation.site();
        if (site.form() == CallSite.Form.ANNOTATION) {
            return;
        }
        SymbolRef caller = new SymbolRef(file.path(), site.caller());
        if (site.receiver().isEmpty()) {
            if (!invocation.hidden()) {
                meanings.named(file, site.name()).ifPresent(found -> note(caller, found, true, site, links));
            }
        } else if (site.receiver().startsWith("super(") && site.receiver().endsWith(")")) {
            meanings.holder(file, site.caller())
                    .flatMap(type -> meanings.inherited(type, site.name()))
                    .ifPresent(found -> note(caller, found, true, site, links));
        } else {
            meanings.receiver(file, invocation).ifPresent(receiver -> {
                boolean sure = !(receiver instanceof Meaning.Instance instance) || instance.sure();
                meanings.member(receiver, site.name()).ifPresent(found -> note(caller, found, sure, site, links));
            });
        }
    }

    /** A file depends on what it imports; that a package hands a name on is the package's dependency. */
    private void note(SymbolRef caller, Meaning target, boolean sure, CallSite site, Links links) {
        Certainty certainty = sure ? Certainty.CERTAIN : Certainty.LIKELY;
        meanings.callable(target).ifPresent(callee -> {
            if (links.knows(caller.path(), callee.path())) {
                links.calls(caller, callee, site.line(), certainty);
            } else {
                links.callsThrough(caller, callee, site.line(), certainty);
            }
        });
    }
}
