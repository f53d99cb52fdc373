package dev.weavewiki.core.code.typed;

import java.util.List;

/**
 * The types, variables and expressions of one file. They name each other by their indexes in these lists; -1 names none.
 *
 * @param types in the order of their places, so that a type stands after the one around it
 * @param roots the outermost expressions, in the order of their places
 * @param uses names that stand where the language expects a type
 */
public record TypedCode(List<TypeDeclaration> types, List<Variable> variables, List<Root> roots, List<NamedType> uses) {

    /** Nothing is known. */
    public static final TypedCode NONE = new TypedCode(List.of(), List.of(), List.of(), List.of());

    public TypedCode {
        types = List.copyOf(types);
        variables = List.copyOf(variables);
        roots = List.copyOf(roots);
        uses = List.copyOf(uses);
        for (int i = 0; i < types.size(); i++) {
            check(types.get(i).outer() < i);
        }
        for (Variable variable : variables) {
            check(variable.source().namesOnly(variables.size()));
        }
        for (Root root : roots) {
            check(root.expression().namesOnly(variables.size()));
        }
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("an index names nothing");
        }
    }

    /** The largest line that is named; 0 where none is. */
    public int lastLine() {
        int last = uses.stream().mapToInt(NamedType::line).max().orElse(0);
        for (TypeDeclaration type : types) {
            last = Math.max(last, type.line());
            last = Math.max(
                    last, type.members().stream().mapToInt(Member::line).max().orElse(0));
        }
        return roots.stream().mapToInt(root -> root.expression().lastLine()).reduce(last, Math::max);
    }

    /**
     * An outermost expression.
     *
     * @param type the innermost type around it
     * @param member the member of that type in whose body it stands; -1 where it initialises the type
     */
    public record Root(Expression expression, int type, int member) {}

    /** A type named in code; dotted or not, without type arguments. */
    public record NamedType(String name, int type, int member, int line) {}
}
