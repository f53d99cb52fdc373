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
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.code.SymbolRef;
import java.util.Optional;

/**
 * Links JavaScript and TypeScript files by their imports and requires, by the types that they name, and by the calls whose
 * target follows from imports, declared types and what variables are set to.
 */
final class EcmaLinker implements Linker {

    private final Project project;
    private final EcmaModules modules;
    private final EcmaMeanings meanings;

    EcmaLinker(Project project) {
        this.project = project;
        this.modules = new EcmaModules(project);
        this.meanings = new EcmaMeanings(project, modules);
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
            meanings.dotted(file, inheritance.supertype())
                    .flatMap(EcmaLinker::declaration)
                    .ifPresent(type -> links.depends(from, type.path(), DependencyKind.INHERIT, inheritance.line()));
        }
        for (NameUse use : file.uses()) {
            if (use.type()) {
                meanings.typeNamed(file, use.name())
                        .ifPresent(type -> links.depends(from, type.path(), DependencyKind.TYPE_USE, use.line()));
            }
        }
        file.invocations().forEach(invocation -> linkCall(file, invocation, links));
    }

    private static Optional<SymbolRef> declaration(Meaning meaning) {
        return meaning instanceof Meaning.Named named ? Optional.of(named.symbol()) : Optional.empty();
    }

    private void linkCall(ParsedFile file, Invocation invocation, Links links) {
        CallSite site = invocation.site();
        if (site.form() == CallSite.Form.ANNOTATION) {
            return;
        }
        SymbolRef caller = new SymbolRef(file.path(), caller(file, site));
        if (site.receiver().isEmpty()) {
            if (!invocation.hidden()) {
                callee(file, site).ifPresent(target -> note(caller, target, site, links, Certainty.CERTAIN));
            }
            return;
        }
        Optional<Meaning> receiver = meanings.receiver(file, invocation);
        Optional<Meaning> target = receiver.flatMap(meaning -> meanings.member(meaning, site.name()));
        boolean sure = receiver.filter(meaning -> !meanings.isSure(meaning)).isEmpty();
        target.or(() -> sibling(file, site))
                .ifPresent(found -> note(caller, found, site, links, sure ? Certainty.CERTAIN : Certainty.LIKELY));
    }

    private Optional<Meaning> callee(ParsedFile file, CallSite site) {
        return site.name().equals("super")
                ? meanings.holder(file, site.caller())
                        .flatMap(type -> meanings.supertypes(type).findFirst())
                        .map(Meaning.Named::new)
                : meanings.named(file, site.name());
    }

    /** A member of the object that the caller is a member of. */
    private Optional<Meaning> sibling(ParsedFile file, CallSite site) {
        int dot = site.caller().lastIndexOf('.');
        return dot < 0 || !site.receiver().equals("this")
                ? Optional.empty()
                : project.symbol(file.path(), site.caller().substring(0, dot) + "." + site.name())
                        .map(symbol -> new Meaning.Named(symbol.ref()));
    }

    private void note(SymbolRef caller, Meaning target, CallSite site, Links links, Certainty certainty) {
        meanings.callable(target).filter(this::isCode).ifPresent(callee -> {
            if (certainty == Certainty.CERTAIN && !isHandedOn(caller, callee, links)) {
                links.calls(caller, callee, site.line(), certainty);
            } else if (!caller.qualifiedName().isEmpty() || !isMain(callee)) {
                links.callsThrough(caller, callee, site.line(), certainty);
            }
        });
    }

    /** Interfaces and aliases are known to the compiler only; a call of their name means something else. */
    private boolean isCode(SymbolRef target) {
        return project.symbol(target.path(), target.qualifiedName())
                .filter(symbol ->
                        symbol.kind() == SymbolKind.CLASS || symbol.kind().isCallable())
                .isPresent();
    }

    /** Modules hand on what they stand for; a call of it shows no dependency of its own. */
    private boolean isHandedOn(SymbolRef caller, SymbolRef callee, Links links) {
        return isMain(callee) && !callee.path().equals(caller.path()) && !links.knows(caller.path(), callee.path());
    }

    private boolean isMain(SymbolRef target) {
        return project.file(target.path())
                .filter(file -> file.mainExport().equals(target.qualifiedName()))
                .isPresent();
    }

    /** The function around the call; what initialises a variable is run by the module itself. */
    private String caller(ParsedFile file, CallSite site) {
        return project.symbol(file.path(), site.caller())
                .map(symbol -> symbol.kind().isCallable() || symbol.kind().isType()
                        ? symbol.qualifiedName()
                        : symbol.container())
                .orElse("");
    }
}
