package dev.weavewiki.core.code.java;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What the type parameters of one call stand for, learned from its arguments. */
final class Inference {

    private final Collection<JavaType.Parameter> open;
    private final Supertypes supertypes;
    private final Conversions conversions;
    private final Map<JavaType.Parameter, JavaType> bindings = new HashMap<>();

    Inference(Collection<JavaType.Parameter> open, Supertypes supertypes, Conversions conversions) {
        this.open = open;
        this.supertypes = supertypes;
        this.conversions = conversions;
    }

    /** Learns from a value that goes where the other type is expected. */
    void learn(JavaType expected, JavaType given) {
        if (given == JavaType.UNKNOWN || given == JavaType.NULL || given == JavaType.VOID) {
            return;
        }
        if (expected instanceof JavaType.Parameter parameter && open.contains(parameter)) {
            JavaType value = conversions.boxed(given);
            bindings.merge(parameter, value, (known, more) -> {
                JavaType common = conversions.common(known, more);
                return common.isKnown() ? common : known;
            });
        } else if (expected instanceof JavaType.Array array && given instanceof JavaType.Array other) {
            learn(array.element(), other.element());
        } else if (expected instanceof JavaType.Of of && given instanceof JavaType.Of other) {
            JavaType.Of seen = supertypes.as(other, of.declared());
            if (seen != null && seen.arguments().size() == of.arguments().size()) {
                for (int i = 0; i < of.arguments().size(); i++) {
                    learn(of.arguments().get(i), seen.arguments().get(i));
                }
            }
        }
    }

    /** What is known so far. */
    Substitution known() {
        return new Substitution(Map.copyOf(bindings));
    }

    /** The type of the call's result: parameters of which nothing was learned are their bounds. */
    JavaType result(JavaType type, Names names) {
        Map<JavaType.Parameter, JavaType> all = new HashMap<>(bindings);
        open.forEach(parameter -> all.putIfAbsent(parameter, parameter.bound(names)));
        return new Substitution(all).apply(type);
    }
}
