package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Inheritance;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which type a name means at a place of a file: a member of the types around it or of what these inherit, what is
 * imported by name, what lies in the namespaces around, what is imported as a whole.
 */
final class NamespaceTypes {

    private final NamespaceRules rules;
    private final Namespaces namespaces;
    private final Map<RepoPath, Map<String, Optional<Symbol>>> resolved = new HashMap<>();
    private final Map<String, List<Symbol>> supertypes = new HashMap<>();
    private final Set<String> climbing = new HashSet<>();

    NamespaceTypes(NamespaceRules rules, Namespaces namespaces) {
        this.rules = rules;
        this.namespaces = namespaces;
    }

    /**
     * The type that the name means; empty where it is not of this repository.
     *
     * @param place the qualified name of the declaration around the name; empty at the top of the file
     */
    Optional<Symbol> resolve(ParsedFile file, String place, String name) {
        Map<String, Optional<Symbol>> known = resolved.computeIfAbsent(file.path(), path -> new HashMap<>());
        String key = place + " " + name;
        Optional<Symbol> before = known.get(key);
        if (before == null) {
            before = find(file, place, rules.dotted(name));
            if (climbing.isEmpty()) {
                known.put(key, before);
            }
        }
        return before;
    }

    private Optional<Symbol> find(ParsedFile file, String place, String name) {
        if (name.startsWith(".")) {
            return namespaces.type(file.path(), name.substring(1));
        }
        int dot = name.indexOf('.');
        if (dot < 0) {
            return simple(file, place, name);
        }
        String rest = name.substring(dot + 1);
        return simple(file, place, name.substring(0, dot))
                .map(type -> deepest(type, rest))
                .or(() -> qualified(file, name));
    }

    /** Follows member types as far as they exist; what is left may be a property. */
    private Symbol deepest(Symbol type, String rest) {
        Symbol at = type;
        for (String segment : rest.split("\\.", -1)) {
            Optional<Symbol> next = memberType(at, segment);
            if (next.isEmpty()) {
                return at;
            }
            at = next.get();
        }
        return at;
    }

    private Optional<Symbol> memberType(Symbol holder, String name) {
        Optional<Symbol> own = namespaces.type(holder.path(), namespaces.fullName(holder) + "." + name);
        return own.isPresent() ? own : inherited(holder, name);
    }

    private Optional<Symbol> simple(ParsedFile file, String place, String name) {
        if (file.hiddenTypes().contains(name)) {
            return Optional.empty();
        }
        String namespace = rules.namespace(file);
        for (String at = place; !at.isEmpty(); at = Namespaces.holder(at)) {
            Optional<Symbol> holder = namespaces.type(file.path(), Namespaces.join(namespace, at));
            String member = Namespaces.join(namespace, at) + "." + name;
            Optional<Symbol> found = namespaces
                    .type(file.path(), member)
                    .or(() -> holder.flatMap(type -> inherited(type, name)))
                    .or(() -> holder.filter(type -> type.name().equals(name)));
            if (found.isPresent()) {
                return found;
            }
        }
        return imported(file, name).or(() -> around(file, name)).or(() -> onDemand(file, name));
    }

    private Optional<Symbol> imported(ParsedFile file, String name) {
        for (ImportBinding binding : rules.imports(file)) {
            if (binding.local().equals(name) && !binding.name().equals("*")) {
                Optional<Symbol> type = byFullName(file, Namespaces.join(binding.target(), binding.name()));
                if (type.isPresent()) {
                    return type;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Symbol> around(ParsedFile file, String name) {
        return rules.visible(file).stream()
                .flatMap(namespace -> namespaces.type(file.path(), Namespaces.join(namespace, name)).stream())
                .findFirst();
    }

    private Optional<Symbol> onDemand(ParsedFile file, String name) {
        return rules.imports(file).stream()
                .filter(binding -> binding.name().equals("*"))
                .flatMap(binding -> byFullName(file, binding.target() + "." + name).stream())
                .findFirst();
    }

    /** The type of that name, full or beginning in a namespace around the file. */
    Optional<Symbol> byFullName(ParsedFile file, String name) {
        return namespaces
                .type(file.path(), name)
                .or(() -> rules.relativeImports() ? around(file, name) : Optional.empty());
    }

    /** A name with its namespace, perhaps followed by members. */
    private Optional<Symbol> qualified(ParsedFile file, String name) {
        int dot = name.indexOf('.');
        String first = name.substring(0, dot);
        for (ImportBinding binding : rules.imports(file)) {
            if (binding.local().equals(first) && !binding.name().equals("*")) {
                return byPrefix(file, Namespaces.join(binding.target(), binding.name()) + name.substring(dot));
            }
        }
        return byPrefix(file, name);
    }

    /** The longest beginning of the name that is a type. */
    Optional<Symbol> byPrefix(ParsedFile file, String name) {
        for (int end = name.length(); end > 0; end = name.lastIndexOf('.', end - 1)) {
            Optional<Symbol> type = byFullName(file, name.substring(0, end));
            if (type.isPresent()) {
                return type;
            }
        }
        return Optional.empty();
    }

    private Optional<Symbol> inherited(Symbol type, String name) {
        return inherited(type, name, new HashSet<>());
    }

    private Optional<Symbol> inherited(Symbol type, String name, Set<Symbol> seen) {
        for (Symbol supertype : supertypes(type)) {
            if (seen.add(supertype)) {
                Optional<Symbol> member = namespaces
                        .type(supertype.path(), namespaces.fullName(supertype) + "." + name)
                        .or(() -> inherited(supertype, name, seen));
                if (member.isPresent()) {
                    return member;
                }
            }
        }
        return Optional.empty();
    }

    /** The types of this repository that any part of the type directly extends or implements. */
    List<Symbol> supertypes(Symbol type) {
        String fullName = namespaces.fullName(type);
        List<Symbol> known = supertypes.get(fullName);
        if (known != null || !climbing.add(fullName)) {
            return known == null ? List.of() : known;
        }
        try {
            List<Symbol> found = new ArrayList<>();
            for (Symbol part : namespaces.all(fullName)) {
                if (part.kind().isType()) {
                    addSupertypes(part, found);
                }
            }
            supertypes.put(fullName, List.copyOf(found));
            return found;
        } finally {
            climbing.remove(fullName);
        }
    }

    /** The class of this repository that the type extends. */
    Optional<Symbol> superclass(Symbol type) {
        return supertypes(type).stream()
                .filter(supertype -> supertype.kind() != SymbolKind.INTERFACE && supertype.kind() != SymbolKind.TRAIT)
                .findFirst();
    }

    private void addSupertypes(Symbol part, List<Symbol> found) {
        ParsedFile file = namespaces.file(part);
        for (Inheritance inheritance : file.structure().inheritance()) {
            if (inheritance.type().equals(part.qualifiedName())) {
                resolve(file, part.container(), inheritance.supertype())
                        .filter(supertype -> !found.contains(supertype))
                        .ifPresent(found::add);
            }
        }
    }
}
