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
import dev.weavewiki.core.model.code.DependencyKind;
import dev.weavewiki.core.model.code.Inheritance;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolRef;
import java.util.Optional;

/** Links files of a language with namespaces: by imports, supertypes, the types they name, and calls. */
final class NamespaceLinker implements Linker {

    private final NamespaceRules rules;
    private final Namespaces namespaces;
    private final NamespaceTypes types;
    private final NamespaceMembers members;
    private final NamespaceCalls calls;

    NamespaceLinker(Project project, NamespaceRules rules) {
        this.rules = rules;
        this.namespaces = new Namespaces(project, rules);
        this.types = new NamespaceTypes(rules, namespaces);
        this.members = new NamespaceMembers(rules, namespaces, types);
        this.calls = new NamespaceCalls(rules, namespaces, types);
    }

    NamespaceTypes types() {
        return types;
    }

    @Override
    public void link(ParsedFile file, Links links) {
        RepoPath path = file.path();
        file.bindings().stream()
                .filter(rules.imports(file)::contains)
                .forEach(binding -> linkImport(file, binding, links));
        for (Inheritance inheritance : file.structure().inheritance()) {
            types.resolve(file, Namespaces.holder(inheritance.type()), inheritance.supertype())
                    .ifPresent(type -> links.depends(path, type.path(), DependencyKind.INHERIT, inheritance.line()));
        }
        var places = new Places(file);
        for (NameUse use : file.uses()) {
            used(file, places.at(use.line()), use)
                    .ifPresent(symbol -> links.depends(path, symbol.path(), DependencyKind.TYPE_USE, use.line()));
        }
        for (Invocation invocation : file.invocations()) {
            linkCall(file, invocation, links);
        }
    }

    private Optional<Symbol> used(ParsedFile file, String place, NameUse use) {
        Optional<Symbol> type = types.resolve(file, place, use.name());
        return type.isPresent() || use.type() || use.name().contains(".")
                ? type
                : members.bare(file, place, use.name(), symbol -> !symbol.kind().isType());
    }

    private void linkImport(ParsedFile file, ImportBinding binding, Links links) {
        boolean whole = binding.name().equals("*");
        String target = whole ? binding.target() : Namespaces.join(binding.target(), binding.name());
        Optional<Symbol> found = whole
                ? types.byFullName(file, target)
                : types.byFullName(file, target).or(() -> members.byFullName(file, target, symbol -> true));
        if (found.isPresent()) {
            links.depends(file.path(), found.get().path(), DependencyKind.IMPORT, binding.line());
        } else if (!isNamespace(file, target) && !namespaces.isDeclared(Namespaces.holder(target))) {
            links.external(file.path(), binding.target(), binding.line());
        }
    }

    private boolean isNamespace(ParsedFile file, String name) {
        return namespaces.isNamespace(name)
                || rules.visible(file).stream()
                        .anyMatch(around -> namespaces.isNamespace(Namespaces.join(around, name)));
    }

    private void linkCall(ParsedFile file, Invocation invocation, Links links) {
        CallSite site = invocation.site();
        if (site.form() == CallSite.Form.ANNOTATION) {
            annotation(file, site)
                    .ifPresent(type -> links.depends(file.path(), type.path(), DependencyKind.TYPE_USE, site.line()));
            return;
        }
        calls.target(file, invocation)
                .ifPresent(target -> links.calls(
                        new SymbolRef(file.path(), site.caller()),
                        target.symbol().ref(),
                        site.line(),
                        target.certainty()));
    }

    private Optional<Symbol> annotation(ParsedFile file, CallSite site) {
        String place = Namespaces.holder(site.caller());
        return rules.annotations(Namespaces.join(site.receiver(), site.name())).stream()
                .flatMap(name -> types.resolve(file, place, name).stream())
                .findFirst();
    }
}
