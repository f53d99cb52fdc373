package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Nearness;
import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Symbol;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** All declarations of a repository by their full names. */
final class Namespaces {

    private final NamespaceRules rules;
    private final Map<RepoPath, ParsedFile> files = new HashMap<>();
    private final Map<RepoPath, String> ofFiles = new HashMap<>();
    private final Map<String, List<Symbol>> byFullName = new HashMap<>();
    private final Map<String, List<Symbol>> extensions = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> declared = new HashSet<>();

    Namespaces(Project project, NamespaceRules rules) {
        this.rules = rules;
        for (ParsedFile file : project.files(rules.languages())) {
            files.put(file.path(), file);
            String namespace = rules.namespace(file);
            ofFiles.put(file.path(), namespace);
            addNamespace(namespace);
            file.symbols().forEach(this::add);
        }
    }

    private void addNamespace(String namespace) {
        declared.add(namespace);
        for (int end = namespace.length(); end > 0; end = namespace.lastIndexOf('.', end - 1)) {
            known.add(namespace.substring(0, end));
        }
    }

    private void add(Symbol symbol) {
        String fullName = fullName(symbol);
        byFullName.computeIfAbsent(fullName, key -> new ArrayList<>(1)).add(symbol);
        if (symbol.kind().isCallable() && rules.isExtension(symbol)) {
            extensions.computeIfAbsent(symbol.name(), key -> new ArrayList<>()).add(symbol);
        }
    }

    static String join(String namespace, String name) {
        return namespace.isEmpty() ? name : name.isEmpty() ? namespace : namespace + "." + name;
    }

    /** The part of a dotted name before its last dot; empty where there is none. */
    static String holder(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }

    String fullName(Symbol symbol) {
        return join(ofFiles.getOrDefault(symbol.path(), ""), symbol.qualifiedName());
    }

    /** The file of a symbol that was found here. */
    ParsedFile file(Symbol symbol) {
        return Objects.requireNonNull(files.get(symbol.path()), "a symbol of no known file");
    }

    /** Whether a file of this repository declares something in the namespace or below it. */
    boolean isNamespace(String name) {
        return known.contains(name);
    }

    /** Whether a file of this repository declares something directly in the namespace. */
    boolean isDeclared(String name) {
        return !name.isEmpty() && declared.contains(name);
    }

    /** The functions of that name that can be called as members of types. */
    List<Symbol> extensions(String name) {
        return extensions.getOrDefault(name, List.of());
    }

    List<Symbol> all(String fullName) {
        return byFullName.getOrDefault(fullName, List.of());
    }

    /** The type of that full name which is nearest to the file. */
    Optional<Symbol> type(RepoPath from, String fullName) {
        return nearest(from, fullName, symbol -> symbol.kind().isType() && rules.declares(symbol));
    }

    /** The declaration of that full name which is nearest to the file; of a type's parts the one named as its file. */
    Optional<Symbol> nearest(RepoPath from, String fullName, Predicate<Symbol> wanted) {
        List<Symbol> all = all(fullName);
        if (all.size() <= 1) {
            return all.isEmpty() || !wanted.test(all.get(0)) ? Optional.empty() : Optional.of(all.get(0));
        }
        List<Symbol> found = all.stream().filter(wanted).toList();
        if (found.size() <= 1) {
            return found.stream().findFirst();
        }
        Optional<Symbol> loaded = rules.home(from, fullName)
                .flatMap(path -> found.stream()
                        .filter(symbol -> symbol.path().equals(path))
                        .findFirst());
        if (loaded.isPresent()) {
            return loaded;
        }
        List<Symbol> close = closest(from, found);
        List<Symbol> leading = close.stream()
                .filter(symbol -> symbol.path().stem().equals(symbol.name()))
                .toList();
        return nearest(from, leading.isEmpty() ? close : leading);
    }

    private List<Symbol> closest(RepoPath from, Collection<Symbol> found) {
        int least = found.stream()
                .mapToInt(symbol -> rules.distance(from, symbol.path()))
                .min()
                .orElse(0);
        return found.stream()
                .filter(symbol -> rules.distance(from, symbol.path()) == least)
                .toList();
    }

    /** The declaration that is nearest to the file. */
    Optional<Symbol> nearest(RepoPath from, Collection<Symbol> found) {
        Map<RepoPath, Symbol> byPath =
                closest(from, found).stream().collect(Collectors.toMap(Symbol::path, symbol -> symbol, (a, b) -> a));
        return Nearness.nearest(from, byPath.keySet()).map(byPath::get);
    }
}
