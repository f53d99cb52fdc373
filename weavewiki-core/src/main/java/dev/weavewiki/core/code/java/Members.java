package dev.weavewiki.core.code.java;

import dev.weavewiki.core.code.typed.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields and methods that a type has, its own before those of its supertypes. */
final class Members {

    private final Names names;
    private final Supertypes supertypes;
    private final Map<Declared, Map<String, List<Found>>> methods = new IdentityHashMap<>();

    Members(Names names) {
        this.names = names;
        this.supertypes = names.supertypes();
    }

    /** A type as it is inside itself: its parameters stand for themselves. */
    static JavaType.Of self(Declared type) {
        return new JavaType.Of(type, List.copyOf(type.parameters()));
    }

    /** The methods of that name, those that are overridden left out. */
    List<Found> methods(JavaType.Of type, String name) {
        List<Found> generic = methods.computeIfAbsent(type.declared(), key -> new HashMap<>())
                .computeIfAbsent(name, key -> gather(type.declared(), key));
        Substitution own = supertypes.substitution(type);
        if (generic.isEmpty() || own.bindings().isEmpty()) {
            return generic;
        }
        return generic.stream().map(found -> reseen(found, own)).toList();
    }

    private static Found reseen(Found found, Substitution own) {
        if (found.seen().bindings().isEmpty()) {
            return new Found(found.member(), found.owner(), own);
        }
        Map<JavaType.Parameter, JavaType> bindings = new HashMap<>();
        found.seen().bindings().forEach((parameter, type) -> bindings.put(parameter, own.apply(type)));
        return new Found(found.member(), found.owner(), new Substitution(bindings));
    }

    private List<Found> gather(Declared type, String name) {
        List<Found> found = new ArrayList<>();
        gather(self(type), Substitution.NONE, name, found, new HashSet<>());
        return List.copyOf(found);
    }

    private void gather(JavaType.Of type, Substitution seen, String name, List<Found> found, Set<Declared> visited) {
        if (!visited.add(type.declared())) {
            return;
        }
        for (Member member : type.declared().methods(name)) {
            Found candidate = new Found(member, type.declared(), seen);
            if (found.stream().noneMatch(known -> overrides(known, candidate))) {
                found.add(candidate);
            }
        }
        for (JavaType.Of supertype : supertypes.of(type.declared())) {
            JavaType.Of above = (JavaType.Of) seen.apply(supertype);
            gather(supertype, supertypes.substitution(above), name, found, visited);
        }
    }

    private boolean overrides(Found lower, Found upper) {
        int count = lower.member().parameters().size();
        if (count != upper.member().parameters().size()) {
            return false;
        }
        if (count == 0) {
            return true;
        }
        List<JavaType> own = lower.parameters(names);
        List<JavaType> other = upper.parameters(names);
        for (int i = 0; i < count; i++) {
            if (!erasure(own.get(i)).equals(erasure(other.get(i)))) {
                return false;
            }
        }
        return true;
    }

    /** What is left of a type in class files, as text. */
    String erasure(JavaType type) {
        if (type instanceof JavaType.Of of) {
            return of.declared().fullName();
        }
        if (type instanceof JavaType.Array array) {
            return erasure(array.element()) + "[]";
        }
        if (type instanceof JavaType.Parameter parameter) {
            JavaType bound = parameter.bound(names);
            return bound.isKnown() ? erasure(bound) : "java.lang.Object";
        }
        return type instanceof JavaType.Simple simple ? simple.name() : "";
    }

    /** The constructors that are written in the type. */
    List<Found> constructors(JavaType.Of type) {
        Substitution seen = supertypes.substitution(type);
        return type.declared().constructors().stream()
                .map(member -> new Found(member, type.declared(), seen))
                .toList();
    }

    /** The field of that name, declared or inherited; null where there is none. */
    @Nullable
    Found field(JavaType.Of type, String name) {
        return field(type, name, new HashSet<>());
    }

    private @Nullable Found field(JavaType.Of type, String name, Set<Declared> visited) {
        Member own = type.declared().field(name);
        if (own != null) {
            return new Found(own, type.declared(), supertypes.substitution(type));
        }
        if (!visited.add(type.declared())) {
            return null;
        }
        for (JavaType.Of supertype : supertypes.of(type.declared())) {
            JavaType.Of above = (JavaType.Of) supertypes.substitution(type).apply(supertype);
            Found found = field(above, name, visited);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
