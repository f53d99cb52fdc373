package dev.weavewiki.core.code.java;

import dev.weavewiki.core.code.typed.Member;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Interfaces that a lambda can stand for, and the one method of each. */
final class Functions {

    private static final Set<String> OF_ALL_OBJECTS = Set.of("equals", "hashCode", "toString");

    private final Members members;
    private final Supertypes supertypes;
    private final Map<Declared, Optional<String>> known = new IdentityHashMap<>();

    Functions(Members members, Supertypes supertypes) {
        this.members = members;
        this.supertypes = supertypes;
    }

    /** The method that a lambda of the type is; null where the type is none for lambdas. */
    @Nullable
    Found methodOf(JavaType type) {
        if (!(type instanceof JavaType.Of of) || !of.declared().data().isInterface()) {
            return null;
        }
        String name = known.computeIfAbsent(of.declared(), this::name).orElse("");
        for (Found found : members.methods(of, name)) {
            if (found.member().isAbstract()) {
                return found;
            }
        }
        return null;
    }

    private Optional<String> name(Declared type) {
        Set<String> candidates = new TreeSet<>();
        addAbstract(type, candidates, new HashSet<>());
        List<String> left = candidates.stream()
                .filter(name -> members.methods(Members.self(type), name).stream()
                        .anyMatch(found -> found.member().isAbstract()))
                .toList();
        return left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
    }

    private void addAbstract(Declared type, Set<String> names, Set<Declared> seen) {
        if (!seen.add(type) || !type.data().isInterface()) {
            return;
        }
        type.methods().forEach((name, methods) -> {
            if (!OF_ALL_OBJECTS.contains(name) && methods.stream().anyMatch(Member::isAbstract)) {
                names.add(name);
            }
        });
        supertypes.of(type).forEach(supertype -> addAbstract(supertype.declared(), names, seen));
    }
}
