package dev.weavewiki.core.code.java;

import dev.weavewiki.core.code.typed.Variable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of the variables of one file while its expressions are evaluated. */
final class Body {

    private final SourceUnit unit;
    private final @Nullable JavaType[] types;
    private final Set<Integer> asked = new HashSet<>();
    private Scope scope;

    Body(SourceUnit unit) {
        this.unit = unit;
        this.types = new JavaType[unit.code().variables().size()];
        this.scope = new Scope(unit, null, null);
    }

    SourceUnit unit() {
        return unit;
    }

    Scope scope() {
        return scope;
    }

    void enter(Scope next) {
        scope = next;
    }

    Variable variable(int index) {
        return unit.code().variables().get(index);
    }

    List<Variable> variables() {
        return unit.code().variables();
    }

    @Nullable
    JavaType known(int variable) {
        return types[variable];
    }

    void learn(int variable, JavaType type) {
        types[variable] = type;
    }

    /** Whether the variable is asked for while its own value is looked at. */
    boolean isCircular(int variable) {
        return !asked.add(variable);
    }

    void answered(int variable) {
        asked.remove(variable);
    }
}
