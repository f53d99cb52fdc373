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

/** Links JavaScript and TypeScript files by their imports and requires, and the calls of imported names. */
final class EcmaLinker implements Linker {

    private final Project project;
    private final EcmaModules modules;

    EcmaLinker(Project project) {
        this.project = project;
        this.modules = new EcmaModules(project);
    }

    @Override
    public void link(ParsedFile file, Links links) {
        RepoPath from = file.path();
        for (ImportBinding binding : file.bindings()) {
            Optional<RepoPath> module = modules.find(from, binding.target());
            module.filter(project::isSource)
                    .ifPresent(to -> links.depends(from, to, DependencyKind.IMPORT, binding.line()));
            if (module.isEmpty() && !binding.target().startsWith(".")) {
                links.external(from, binding.target(), binding.line());
            }
        }
        for (Inheritance inheritance : file.structure().inheritance()) {
            resolve(file, inheritance.supertype())
                    .ifPresent(type -> links.depends(from, type.path(), DependencyKind.INHERIT, inheritance.line()));
        }
        file.invocations().forEach(invocation -> linkCall(file, invocation, links));
    }

    private void linkCall(ParsedFile file, Invocation invocation, Links links) {
        CallSite site = invocation.site();
        if (site.form() == CallSite.Form.ANNOTATION
                || (invocation.hidden() && !site.receiver().equals("this"))) {
            return;
        }
        Optional<SymbolRef> target = site.receiver().equals("this")
                ? sibling(file, site)
                : resolve(file, site.receiver().isEmpty() ? site.name() : site.receiver() + "." + site.name());
        target.flatMap(this::callable).ifPresent(callee -> {
            SymbolRef caller = new SymbolRef(file.path(), caller(file, site));
            boolean handedOn = target.filter(this::isMain).isPresent()
                    && !callee.path().equals(file.path())
                    && !links.knows(file.path(), callee.path());
            if (!handedOn) {
                links.calls(caller, callee, site.line());
            } else if (!caller.qualifiedName().isEmpty()) {
                links.callsThrough(caller, callee, site.line());
            }
        });
    }

    /** Whether the file stands for the target: modules hand such on, and a call of it shows no dependency of its own. */
    private boolean isMain(SymbolRef target) {
        return project.file(target.path())
                .filter(file -> file.mainExport().equals(target.qualifiedName()))
                .isPresent();
    }

    /** The function around the call; what initialises a variable is run by the module itself. */
    private String caller(ParsedFile file, CallSite site) {
        return project.symbol(file.path(), site.caller())
                .filter(symbol -> symbol.kind().isCallable() || symbol.kind().isType())
                .map(Symbol::qualifiedName)
                .orElse("");
    }

    private Optional<SymbolRef> callable(SymbolRef target) {
        return project.symbol(target.path(), target.qualifiedName())
                .filter(symbol -> symbol.kind().isCallable() || symbol.kind().isType())
                .map(symbol -> project.symbol(target.path(), target.qualifiedName() + ".constructor")
                        .map(Symbol::ref)
                        .orElse(target));
    }

    /** A member of the container that the caller is a member of. */
    private Optional<SymbolRef> sibling(ParsedFile file, CallSite site) {
        int dot = site.caller().lastIndexOf('.');
        return dot < 0
                ? Optional.empty()
                : project.symbol(file.path(), site.caller().substring(0, dot) + "." + site.name())
                        .map(Symbol::ref);
    }

    /** What a name, dotted at most once, means in the file. */
    private Optional<SymbolRef> resolve(ParsedFile file, String name) {
        Optional<SymbolRef> own = project.symbol(file.path(), name).map(Symbol::ref);
        int dot = name.indexOf('.');
        String first = dot < 0 ? name : name.substring(0, dot);
        Optional<ImportBinding> binding = file.bindings().stream()
                .filter(candidate -> candidate.local().equals(first))
                .findFirst();
        if (binding.isEmpty()) {
            return own;
        }
        return modules.find(file.path(), binding.get().target())
                .flatMap(module -> exported(module, binding.get(), dot < 0 ? "" : name.substring(dot + 1)));
    }

    private Optional<SymbolRef> exported(RepoPath module, ImportBinding binding, String member) {
        if (!binding.name().isEmpty() && !binding.name().equals("default")) {
            String name = member.isEmpty() ? binding.name() : binding.name() + "." + member;
            return declared(module, name, new HashSet<>());
        }
        if (member.isEmpty()) {
            return main(module, new HashSet<>())
                    .or(() -> project.symbol(module, binding.local()).map(Symbol::ref));
        }
        return declared(module, member, new HashSet<>())
                .or(() -> project.symbol(module, binding.local() + "." + member).map(Symbol::ref));
    }

    /** What the module itself stands for: a declaration of it, or of the module that it hands on. */
    private Optional<SymbolRef> main(RepoPath module, Set<RepoPath> seen) {
        String name = project.file(module).map(ParsedFile::mainExport).orElse("");
        if (name.isEmpty() || !seen.add(module)) {
            return project.symbol(module, "exports").map(Symbol::ref);
        }
        return project.symbol(module, name)
                .map(Symbol::ref)
                .or(() -> modules.find(module, name).flatMap(target -> main(target, seen)));
    }

    /** The declaration in the module, or in a module that it exports from. */
    private Optional<SymbolRef> declared(RepoPath module, String name, Set<RepoPath> seen) {
        Optional<SymbolRef> own = project.symbol(module, name).map(Symbol::ref);
        if (own.isPresent() || !seen.add(module)) {
            return own;
        }
        return project.file(module).stream()
                .flatMap(file -> file.bindings().stream())
                .filter(binding -> binding.name().equals(name)
                        || (binding.name().isEmpty() && binding.local().isEmpty()))
                .flatMap(binding -> modules.find(module, binding.target()).stream())
                .flatMap(target -> declared(target, name, seen).stream())
                .findFirst();
    }
}
