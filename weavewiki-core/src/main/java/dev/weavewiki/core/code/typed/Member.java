package dev.weavewiki.core.code.typed;

import java.util.List;

/**
 * A member of a type.
 *
 * @param type of the field, or of what the method returns, as written; empty for a constructor
 * @param typeParameters as written
 * @param parameters the parameters' types as written, a variable number ending in {@code ...}
 * @param isAbstract whether it has no body
 * @param line where its symbol starts; 0 where it has none
 */
public record Member(
        Kind kind,
        String name,
        String type,
        List<String> typeParameters,
        List<String> parameters,
        boolean isAbstract,
        int line) {

    /** What kind of member it is. */
    public enum Kind {
        FIELD,
        METHOD,
        CONSTRUCTOR
    }

    public Member {
        typeParameters = List.copyOf(typeParameters);
        parameters = List.copyOf(parameters);
    }

    /** A field. */
    public static Member field(String name, String type, int line) {
        return new Member(Kind.FIELD, name, type, List.of(), List.of(), false, line);
    }

    public boolean hasVariableArity() {
        return !parameters.isEmpty() && parameters.get(parameters.size() - 1).endsWith("...");
    }
}
