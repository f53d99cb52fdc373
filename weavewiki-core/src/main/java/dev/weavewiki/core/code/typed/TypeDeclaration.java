package dev.weavewiki.core.code.typed;

import java.util.List;

/**
 * A type, named or not.
 *
 * @param name empty for an anonymous one
 * @param qualifiedName as the file's symbols name it; empty for a type that is no symbol, because a body holds it
 * @param parameters its type parameters as written
 * @param supertypes as written, the superclass first
 * @param outer the index of the type around it
 * @param outerMember the member of that type whose body holds it; -1 where it is a member itself
 * @param from the first byte of the declaration, or of the body of an anonymous type
 * @param to the byte after its last
 * @param line where its symbol starts
 */
public record TypeDeclaration(
        Kind kind,
        String name,
        String qualifiedName,
        List<String> parameters,
        List<String> supertypes,
        int outer,
        int outerMember,
        int from,
        int to,
        int line,
        List<Member> members) {

    /** What kind of type it is. */
    public enum Kind {
        CLASS,
        INTERFACE,
        ENUM,
        RECORD,
        ANNOTATION,
        ANONYMOUS
    }

    public TypeDeclaration {
        parameters = List.copyOf(parameters);
        supertypes = List.copyOf(supertypes);
        members = List.copyOf(members);
    }

    public boolean isInterface() {
        return kind == Kind.INTERFACE || kind == Kind.ANNOTATION;
    }
}
