package dev.weavewiki.core.code.java;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What type parameters stand for. */
record Substitution(Map<JavaType.Parameter, JavaType> bindings) {

    static final Substitution NONE = new Substitution(Map.of());

    JavaType apply(JavaType type) {
        if (bindings.isEmpty()) {
            return type;
        }
        if (type instanceof JavaType.Parameter parameter) {
            return bindings.getOrDefault(parameter, parameter);
        }
        if (type instanceof JavaType.Array array) {
            return new JavaType.Array(apply(array.element()));
        }
        if (type instanceof JavaType.Of of && !of.arguments().isEmpty()) {
            List<JavaType> arguments = of.arguments().stream().map(this::apply).toList();
            return new JavaType.Of(of.declared(), arguments);
        }
        return type;
    }

    /** This one, and what the other says of further parameters. */
    Substitution and(Map<JavaType.Parameter, JavaType> more) {
        if (more.isEmpty()) {
            return this;
        }
        Map<JavaType.Parameter, JavaType> all = new HashMap<>(more);
        all.putAll(bindings);
        return new Substitution(all);
    }
}
