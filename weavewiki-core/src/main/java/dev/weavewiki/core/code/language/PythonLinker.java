package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Linker;
import dev.weavewiki.core.code.resolve.Links;
import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.DependencyKind;
import dev.weavewiki.core.model.code.Inheritance;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolRef;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Links Python files by their imports, through packages that hand names on, and the calls of imported names. */
final class PythonLinker implements Linker {

    private final Project project;
    private final PythonModules modules;

    PythonLinker(Project project) {
        this.project = project;
        this.modules = new PythonModules(project);
    }

    @Override
    public void link(ParsedFile file, Links links) {
        file.bindings().forEach(binding -> linkImport(file, binding, links));
        for (Inheritance inheritance : file.structure().inheritance()) {
            resolve(file, inheritance.supertype(), new HashSet<>())
                    .ifPresent(type ->
                            links.depends(file.path(), type.path(), DependencyKind.INHERIT, inheritance.line()));
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
            module.flatMap(found -> member(found, binding.name(), new HashSet<>()))
                    .ifPresent(symbol -> links.depends(from, symbol.path(), DependencyKind.IMPORT, binding.line()));
        }
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

    /** The declaration of the name in the module, or in the module that it takes the name from. */
    private Optional<SymbolRef> member(RepoPath module, String name, Set<RepoPath> seen) {
        if (!seen.add(module)) {
            return Optional.empty();
        }
        Optional<SymbolRef> own = project.symbol(module, name).map(Symbol::ref);
        return own.isPresent() ? own : project.file(module).flatMap(file -> handedOn(file, name, seen));
    }

    private Optional<SymbolRef> handedOn(ParsedFile file, String name, Set<RepoPath> seen) {
        return file.bindings().stream()
                .filter(binding ->
                        binding.local().equals(name) || binding.name().equals("*"))
                .flatMap(binding -> modules.find(file.path(), binding.target()).stream()
                        .flatMap(module -> member(
                                module,
                                binding.name().equals("*") || binding.name().isEmpty() ? name : binding.name(),
                                seen)
                                .stream()))
                .findFirst();
    }

    /** What a dotted name means in the file. */
    private Optional<SymbolRef> resolve(ParsedFile file, String name, Set<RepoPath> seen) {
        Optional<SymbolRef> own = project.symbol(file.path(), name).map(Symbol::ref);
        if (own.isPresent()) {
            return own;
        }
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            return handedOn(file, name, seen);
        }
        String module = name.substring(0, dot);
        String member = name.substring(dot + 1);
        return moduleNamed(file, module)
                .flatMap(path -> member(path, member, seen))
                .or(() -> resolve(file, module, seen).flatMap(type -> member(type, member)));
    }

    /** The module that the file calls by the name. */
    private Optional<RepoPath> moduleNamed(ParsedFile file, String name) {
        for (ImportBinding binding : file.bindings()) {
            if (binding.local().equals(name)) {
                Optional<RepoPath> module = modules.find(file.path(), binding.target());
                return binding.name().isEmpty() ? module : module.flatMap(found -> submodule(found, binding.name()));
            }
        }
        return Optional.empty();
    }

    private void linkCall(ParsedFile file, Invocation invocation, Links links) {
        CallSite site = invocation.site();
        boolean ofSelf = site.receiver().equals("self") || site.receiver().equals("cls");
        if (site.form() == CallSite.Form.ANNOTATION || (invocation.hidden() && !ofSelf)) {
            return;
        }
        String name = site.receiver().isEmpty() ? site.name() : site.receiver() + "." + site.name();
        Optional<SymbolRef> target = ofSelf
                ? classAround(file, site.caller()).flatMap(type -> member(type, site.name()))
                : site.receiver().equals("super()")
                        ? classAround(file, site.caller())
                                .flatMap(type -> inherited(type, site.name(), new HashSet<>()))
                        : resolve(file, name, new HashSet<>());
        target.flatMap(this::callable)
                .ifPresent(callee -> note(new SymbolRef(file.path(), site.caller()), callee, site.line(), links));
    }

    /** A file depends on what it imports; that a package hands a name on is the package's dependency. */
    private static void note(SymbolRef caller, SymbolRef callee, int line, Links links) {
        if (links.knows(caller.path(), callee.path())) {
            links.calls(caller, callee, line);
        } else {
            links.callsThrough(caller, callee, line);
        }
    }

    /** Calling a class calls its constructor. */
    private Optional<SymbolRef> callable(SymbolRef target) {
        Optional<Symbol> symbol = project.symbol(target.path(), target.qualifiedName());
        if (symbol.isPresent() && symbol.get().kind().isType()) {
            return Optional.of(project.symbol(target.path(), target.qualifiedName() + ".__init__")
                    .map(Symbol::ref)
                    .orElse(target));
        }
        return symbol.filter(found -> found.kind().isCallable()).map(Symbol::ref);
    }

    private Optional<SymbolRef> classAround(ParsedFile file, String caller) {
        int dot = caller.lastIndexOf('.');
        return dot < 0
                ? Optional.empty()
                : project.symbol(file.path(), caller.substring(0, dot)).map(Symbol::ref);
    }

    private Optional<SymbolRef> member(SymbolRef type, String name) {
        return project.symbol(type.path(), type.qualifiedName() + "." + name)
                .map(Symbol::ref)
                .or(() -> inherited(type, name, new HashSet<>()));
    }

    private Optional<SymbolRef> inherited(SymbolRef type, String name, Set<SymbolRef> seen) {
        if (!seen.add(type)) {
            return Optional.empty();
        }
        return project.file(type.path()).stream()
                .flatMap(file -> file.structure().inheritance().stream()
                        .filter(inheritance -> inheritance.type().equals(type.qualifiedName()))
                        .flatMap(inheritance -> resolve(file, inheritance.supertype(), new HashSet<>()).stream()))
                .flatMap(supertype -> project
                        .symbol(supertype.path(), supertype.qualifiedName() + "." + name)
                        .map(Symbol::ref)
                        .or(() -> inherited(supertype, name, seen))
                        .stream())
                .findFirst();
    }
}
