package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.Symbol;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Which member or function a name means: of a type and what it inherits, of the types around, of namespaces. */
final class NamespaceMembers {

    private final NamespaceRules rules;
    private final Namespaces namespaces;
    private final NamespaceTypes types;

    NamespaceMembers(NamespaceRules rules, Namespaces namespaces, NamespaceTypes types) {
        this.rules = rules;
        this.namespaces = namespaces;
        this.types = types;
    }

    /** The member of the type or of the nearest supertype that has one. */
    Optional<Symbol> of(Symbol type, String name, Predicate<Symbol> wanted) {
        return of(type, name, wanted, new HashSet<>());
    }

    private Optional<Symbol> of(Symbol type, String name, Predicate<Symbol> wanted, Set<Symbol> seen) {
        if (!seen.add(type)) {
            return Optional.empty();
        }
        Optional<Symbol> own = namespaces.nearest(type.path(), namespaces.fullName(type) + "." + name, wanted);
        return own.isPresent() ? own : ofSupertypes(type, name, wanted, seen);
    }

    /** The member that the type inherits. */
    Optional<Symbol> ofSupertypes(Symbol type, String name, Predicate<Symbol> wanted) {
        return ofSupertypes(type, name, wanted, new HashSet<>(Set.of(type)));
    }

    private Optional<Symbol> ofSupertypes(Symbol type, String name, Predicate<Symbol> wanted, Set<Symbol> seen) {
        return types.supertypes(type).stream()
                .flatMap(supertype -> of(supertype, name, wanted, seen).stream())
                .findFirst();
    }

    /** The type directly around a place. */
    Optional<Symbol> self(ParsedFile file, String place) {
        String namespace = rules.namespace(file);
        for (String at = place; !at.isEmpty(); at = Namespaces.holder(at)) {
            Optional<Symbol> type = namespaces.type(file.path(), Namespaces.join(namespace, at));
            if (type.isPresent()) {
                return type;
            }
        }
        return Optional.empty();
    }

    /** What a name without a receiver means: a member of the types around, something imported or of a namespace around. */
    Optional<Symbol> bare(ParsedFile file, String place, String name, Predicate<Symbol> wanted) {
        Optional<Symbol> type = self(file, place);
        while (type.isPresent()) {
            Optional<Symbol> member = of(type.get(), name, wanted);
            if (member.isPresent()) {
                return member;
            }
            type = self(namespaces.file(type.get()), type.get().container());
        }
        return outside(file, name, wanted);
    }

    private Optional<Symbol> outside(ParsedFile file, String name, Predicate<Symbol> wanted) {
        for (ImportBinding binding : rules.imports(file)) {
            if (binding.local().equals(name) && !binding.name().equals("*")) {
                return byFullName(file, Namespaces.join(binding.target(), binding.name()), wanted);
            }
        }
        return rules.visible(file).stream()
                .flatMap(
                        namespace -> namespaces.nearest(file.path(), Namespaces.join(namespace, name), wanted).stream())
                .findFirst()
                .or(() -> onDemand(file, name, wanted))
                .or(() ->
                        rules.seesGlobalFunctions() ? namespaces.nearest(file.path(), name, wanted) : Optional.empty());
    }

    private Optional<Symbol> onDemand(ParsedFile file, String name, Predicate<Symbol> wanted) {
        return rules.imports(file).stream()
                .filter(binding -> binding.name().equals("*"))
                .flatMap(binding -> byFullName(file, binding.target() + "." + name, wanted).stream())
                .findFirst();
    }

    /** A declaration by its full name, or by a name that begins in a namespace around; inherited members too. */
    Optional<Symbol> byFullName(ParsedFile file, String name, Predicate<Symbol> wanted) {
        Optional<Symbol> found = namespaces
                .nearest(file.path(), name, wanted)
                .or(() -> rules.visible(file).stream()
                        .flatMap(namespace ->
                                namespaces.nearest(file.path(), Namespaces.join(namespace, name), wanted).stream())
                        .findFirst());
        return found.isPresent()
                ? found
                : types.byFullName(file, Namespaces.holder(name))
                        .flatMap(type -> of(type, name.substring(name.lastIndexOf('.') + 1), wanted));
    }

    /** The functions of that name which extend types and can be called in the file. */
    List<Symbol> extensions(ParsedFile file, String name) {
        List<Symbol> all = namespaces.extensions(name);
        return all.isEmpty()
                ? all
                : all.stream().filter(symbol -> isVisible(file, symbol)).toList();
    }

    private boolean isVisible(ParsedFile file, Symbol function) {
        String fullName = namespaces.fullName(function);
        String holder = Namespaces.holder(fullName);
        String namespace = rules.namespace(namespaces.file(function));
        Set<String> around = new HashSet<>(rules.visible(file));
        return around.contains(holder)
                || around.contains(namespace)
                || rules.imports(file).stream()
                        .anyMatch(binding -> binding.name().equals("*")
                                ? binding.target().equals(namespace)
                                        || binding.target().equals(holder)
                                        || binding.target().equals(Namespaces.holder(holder))
                                : Namespaces.join(binding.target(), binding.name())
                                        .equals(fullName));
    }
}
