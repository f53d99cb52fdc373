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
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Links Go files: within a package by the names they use, across packages by the names they take from imports. */
final class GoLinker implements Linker {

    private final Project project;
    private final GoPackages packages;
    private final GoExpressions expressions;
    private final Map<RepoPath, Map<String, ImportBinding>> imports = new HashMap<>();

    GoLinker(Project project) {
        this.project = project;
        this.packages = new GoPackages(project);
        this.expressions = new GoExpressions(packages, this::imports, symbol -> project.file(symbol.path()));
    }

    @Override
    public void link(ParsedFile file, Links links) {
        Map<String, ImportBinding> imports = imports(file);
        Set<ImportBinding> used = new HashSet<>();
        Set<String> called = calledNames(file);
        for (NameUse use : file.uses()) {
            int dot = use.name().indexOf('.');
            if (dot < 0) {
                DependencyKind kind = called.contains(use.name()) ? DependencyKind.CALL : DependencyKind.TYPE_USE;
                packages.ownPackage(file, use.name())
                        .forEach(symbol -> links.depends(file.path(), symbol.path(), kind, use.line()));
                continue;
            }
            ImportBinding binding = imports.get(use.name().substring(0, dot));
            if (binding != null) {
                used.add(binding);
                packages.imported(file, binding.target(), use.name().substring(dot + 1))
                        .forEach(symbol ->
                                links.depends(file.path(), symbol.path(), DependencyKind.IMPORT, binding.line()));
            }
        }
        file.bindings().forEach(binding -> linkPackage(file, binding, used.contains(binding), links));
        file.invocations().forEach(invocation -> linkCall(file, invocation, imports, links));
    }

    /** An import by what the file calls it. */
    private Map<String, ImportBinding> imports(ParsedFile file) {
        return imports.computeIfAbsent(file.path(), path -> named(file));
    }

    private Map<String, ImportBinding> named(ParsedFile file) {
        Map<String, ImportBinding> imports = new HashMap<>();
        for (ImportBinding binding : file.bindings()) {
            boolean nameless = file.bindings().stream()
                    .noneMatch(other -> other.target().equals(binding.target())
                            && !other.local().isEmpty()
                            && other.line() == binding.line());
            if (!binding.local().isEmpty()) {
                imports.put(binding.local(), binding);
            } else if (nameless) {
                imports.put(packages.defaultName(file.path(), binding.target()), binding);
            }
        }
        return imports;
    }

    private static Set<String> calledNames(ParsedFile file) {
        Set<String> names = new HashSet<>();
        for (Invocation invocation : file.invocations()) {
            if (invocation.site().form() == CallSite.Form.CALL
                    && invocation.site().receiver().isEmpty()) {
                names.add(invocation.site().name());
            }
        }
        return names;
    }

    private void linkPackage(ParsedFile file, ImportBinding binding, boolean used, Links links) {
        Optional<RepoPath> folder = packages.folder(file.path(), binding.target());
        if (folder.isEmpty()) {
            links.external(file.path(), binding.target(), binding.line());
        } else if (!used && (binding.local().equals("_") || binding.local().equals("."))) {
            packages.face(folder.get())
                    .ifPresent(face -> links.depends(file.path(), face, DependencyKind.IMPORT, binding.line()));
        }
    }

    private void linkCall(ParsedFile file, Invocation invocation, Map<String, ImportBinding> imports, Links links) {
        if (invocation.site().form() != CallSite.Form.CALL) {
            return;
        }
        SymbolRef from = new SymbolRef(file.path(), invocation.site().caller());
        for (Symbol symbol : callees(file, invocation, imports)) {
            if (symbol.kind().isCallable()) {
                links.calls(from, symbol.ref(), invocation.site().line());
            }
        }
    }

    private List<Symbol> callees(ParsedFile file, Invocation invocation, Map<String, ImportBinding> imports) {
        String receiver = invocation.site().receiver();
        String name = invocation.site().name();
        if (receiver.isEmpty()) {
            return invocation.hidden() ? List.of() : packages.inPackage(file, name);
        }
        ImportBinding binding = invocation.hidden() ? null : imports.get(receiver);
        if (binding != null) {
            return packages.imported(file, binding.target(), name);
        }
        if (!invocation.receiverType().isEmpty()) {
            List<Symbol> methods = packages.method(file, imports, invocation.receiverType(), name);
            if (!methods.isEmpty()) {
                return methods;
            }
        }
        int dot = invocation.chain().lastIndexOf('.');
        return dot <= 0
                ? List.of()
                : expressions.methods(file, invocation.chain().substring(0, dot), name);
    }
}
