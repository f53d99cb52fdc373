package dev.weavewiki.core.code.java;

import dev.weavewiki.core.code.typed.TypeDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What types extend and implement, and what they inherit by it. */
final class Supertypes {

    private final Names names;
    private final Map<Declared, List<JavaType.Of>> direct = new IdentityHashMap<>();
    private final Set<Declared> incomplete = new HashSet<>();
    private final Map<Declared, Boolean> openEnded = new HashMap<>();
    private final Set<Declared> resolving = new HashSet<>();

    Supertypes(Names names) {
        this.names = names;
    }

    /** Whether supertypes are being looked for, so that not all names have their meaning yet. */
    boolean isResolving() {
        return !resolving.isEmpty();
    }

    /** The direct supertypes that are known, the superclass first; the types that all extend come last. */
    List<JavaType.Of> of(Declared type) {
        List<JavaType.Of> known = direct.get(type);
        if (known != null) {
            return known;
        }
        if (!resolving.add(type)) {
            return List.of();
        }
        try {
            List<JavaType.Of> found = find(type);
            if (resolving.size() == 1) {
                direct.put(type, found);
            }
            return found;
        } finally {
            resolving.remove(type);
        }
    }

    private List<JavaType.Of> find(Declared type) {
        List<JavaType.Of> found = new ArrayList<>();
        for (String written : type.data().supertypes()) {
            if (names.type(written, around(type)) instanceof JavaType.Of supertype) {
                found.add(supertype);
            } else {
                incomplete.add(type);
            }
        }
        addImplied(type, found);
        return List.copyOf(found);
    }

    /** A type's own members are not in scope where it names its supertypes, but its type parameters are. */
    private static Scope around(Declared type) {
        return type.data().kind() == TypeDeclaration.Kind.ANONYMOUS && type.outer() != null
                ? type.outer().scope(type.outerMember())
                : type.scope(null);
    }

    private void addImplied(Declared type, List<JavaType.Of> found) {
        String implied = switch (type.data().kind()) {
            case ENUM -> "java.lang.Enum";
            case RECORD -> "java.lang.Record";
            case ANNOTATION -> "java.lang.annotation.Annotation";
            default -> "java.lang.Object";
        };
        boolean root = type.fullName().equals("java.lang.Object");
        if (!root && names.platform(implied) instanceof JavaType.Of supertype) {
            boolean self = type.data().kind() == TypeDeclaration.Kind.ENUM;
            found.add(
                    self
                            ? new JavaType.Of(supertype.declared(), List.of(new JavaType.Of(type, List.of())))
                            : supertype);
        }
    }

    /** Whether the type or one above it extends something that is not known. */
    boolean isIncomplete(Declared type) {
        return openEnded.computeIfAbsent(type, key -> isIncomplete(key, new HashSet<>()));
    }

    private boolean isIncomplete(Declared type, Set<Declared> seen) {
        if (!seen.add(type)) {
            return false;
        }
        List<JavaType.Of> above = of(type);
        return incomplete.contains(type)
                || above.stream().anyMatch(supertype -> isIncomplete(supertype.declared(), seen));
    }

    /** The member type of that name, declared or inherited; null where there is none. */
    @Nullable
    Declared memberType(Declared type, String name) {
        return memberType(type, name, new HashSet<>());
    }

    private @Nullable Declared memberType(Declared type, String name, Set<Declared> seen) {
        Declared own = type.memberType(name);
        if (own != null) {
            return own;
        }
        if (type.unit() == null) {
            return names.index().find(null, type.fullName() + "." + name);
        }
        if (!seen.add(type)) {
            return null;
        }
        for (JavaType.Of supertype : of(type)) {
            Declared found = memberType(supertype.declared(), name, seen);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The type seen as one of its supertypes, with that one's arguments; null where it is no subtype. */
    JavaType.@Nullable Of as(JavaType.Of type, Declared target) {
        return as(type, target, new HashSet<>());
    }

    private JavaType.@Nullable Of as(JavaType.Of type, Declared target, Set<Declared> seen) {
        if (type.declared() == target) {
            return type;
        }
        if (!seen.add(type.declared())) {
            return null;
        }
        for (JavaType.Of supertype : of(type.declared())) {
            JavaType.Of found = as(supertype, target, seen);
            if (found != null) {
                return (JavaType.Of) substitution(type).apply(found);
            }
        }
        return null;
    }

    /** What the type's own parameters stand for in it. */
    Substitution substitution(JavaType.Of type) {
        List<JavaType.Parameter> parameters = type.declared().parameters();
        if (parameters.isEmpty()) {
            return Substitution.NONE;
        }
        Map<JavaType.Parameter, JavaType> bindings = new HashMap<>();
        for (int i = 0; i < parameters.size(); i++) {
            JavaType.Parameter parameter = parameters.get(i);
            boolean given = type.arguments().size() == parameters.size();
            bindings.put(parameter, given ? type.arguments().get(i) : parameter.bound(names));
        }
        return new Substitution(bindings);
    }
}
