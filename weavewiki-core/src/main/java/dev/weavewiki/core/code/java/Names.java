package dev.weavewiki.core.code.java;

import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.code.typed.Member;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a type's name means where it stands, in the order of the language: type parameters, local types, the types around
 * and what they inherit, the file, single imports, the package, imports on demand.
 */
final class Names {

    private static final List<String> PRIMITIVES =
            List.of("int", "boolean", "long", "double", "byte", "char", "float", "short");

    private final JavaIndex index;
    private final Supertypes supertypes;
    private final Map<String, TypeName> written = new HashMap<>();
    private final Map<Object, Map<String, Optional<Declared>>> known = new IdentityHashMap<>();

    Names(JavaIndex index) {
        this.index = index;
        this.supertypes = new Supertypes(this);
    }

    Supertypes supertypes() {
        return supertypes;
    }

    JavaIndex index() {
        return index;
    }

    /** The type of that full name, without arguments; unknown where there is none. */
    JavaType platform(String fullName) {
        Declared declared = index.find(null, fullName);
        return declared == null ? JavaType.UNKNOWN : new JavaType.Of(declared, List.of());
    }

    /** The type as written. */
    JavaType type(String text, Scope scope) {
        return text.isEmpty() ? JavaType.UNKNOWN : type(written.computeIfAbsent(text, TypeName::of), scope);
    }

    private JavaType type(TypeName name, Scope scope) {
        if (name.dimensions() > 0) {
            return new JavaType.Array(type(name.withDimensions(name.dimensions() - 1), scope));
        }
        if (PRIMITIVES.contains(name.name())) {
            return new JavaType.Simple(name.name());
        }
        if (name.name().equals("void")) {
            return JavaType.VOID;
        }
        JavaType.Parameter parameter = parameter(name.name(), scope);
        if (parameter != null) {
            return parameter;
        }
        Declared declared = declared(name.name(), scope);
        return declared == null
                ? JavaType.UNKNOWN
                : new JavaType.Of(
                        declared,
                        name.arguments().stream()
                                .map(argument -> type(argument, scope))
                                .toList());
    }

    private static JavaType.@Nullable Parameter parameter(String name, Scope scope) {
        Declared type = scope.type();
        Member member = scope.member();
        while (type != null) {
            JavaType.Parameter found =
                    member == null ? null : type.parameters(member).get(name);
            found = found == null ? type.parameter(name) : found;
            if (found != null || type.memberType(name) != null) {
                return found;
            }
            member = type.outerMember();
            type = type.outer();
        }
        return null;
    }

    /** Whether the name is a type parameter there. */
    boolean isParameter(String name, Scope scope) {
        return parameter(name, scope) != null;
    }

    /** The type that the name, dotted or not, means; null where it is none that is known. */
    @Nullable
    Declared declared(String name, Scope scope) {
        if (scope.unit() == null) {
            return index.find(null, name);
        }
        Object place = scope.type() == null ? scope.unit() : scope.type();
        Map<String, Optional<Declared>> cache = known.computeIfAbsent(place, key -> new HashMap<>());
        Optional<Declared> before = cache.get(name);
        if (before == null) {
            before = Optional.ofNullable(find(name, scope.unit(), scope.type()));
            if (!supertypes.isResolving()) {
                cache.put(name, before);
            }
        }
        return before.orElse(null);
    }

    private @Nullable Declared find(String name, SourceUnit unit, @Nullable Declared type) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return simple(name, unit, type);
        }
        Declared first = simple(name.substring(0, dot), unit, type);
        return first == null ? index.find(unit, name) : nested(first, name.substring(dot + 1));
    }

    private @Nullable Declared nested(Declared start, String rest) {
        Declared at = start;
        for (String segment : rest.split("\\.", -1)) {
            at = at == null ? null : supertypes.memberType(at, segment);
        }
        return at;
    }

    private @Nullable Declared simple(String name, SourceUnit unit, @Nullable Declared type) {
        for (Declared at = type; at != null; at = at.outer()) {
            Declared local = at.localType(name);
            Declared found = local != null ? local : at.name().equals(name) ? at : supertypes.memberType(at, name);
            if (found != null) {
                return found;
            }
        }
        Declared top = unit.topLevel(name);
        if (top != null) {
            return top;
        }
        for (ImportBinding binding : unit.file().bindings()) {
            if (binding.local().equals(name)) {
                Declared imported = imported(binding, unit);
                if (imported != null || binding.name().isEmpty()) {
                    return imported;
                }
            }
        }
        Declared neighbour = index.find(unit, unit.packageName().isEmpty() ? name : unit.packageName() + "." + name);
        return neighbour == null ? onDemand(name, unit) : neighbour;
    }

    private @Nullable Declared imported(ImportBinding binding, SourceUnit unit) {
        if (binding.name().isEmpty()) {
            return index.find(unit, binding.target());
        }
        Declared holder = index.find(unit, binding.target());
        return holder == null ? null : supertypes.memberType(holder, binding.name());
    }

    private @Nullable Declared onDemand(String name, SourceUnit unit) {
        for (ImportBinding binding : unit.file().bindings()) {
            if (binding.name().equals("*")) {
                Declared found = index.find(unit, binding.target() + "." + name);
                if (found != null) {
                    return found;
                }
                Declared holder = index.find(unit, binding.target());
                Declared member = holder == null ? null : supertypes.memberType(holder, name);
                if (member != null) {
                    return member;
                }
            }
        }
        return index.find(unit, "java.lang." + name);
    }
}
