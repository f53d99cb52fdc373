package dev.weavewiki.core.code.java;

import dev.weavewiki.core.code.typed.Member;
import java.util.List;

/**
 * A member as seen from a type that has it.
 *
 * @param owner the type that declares it
 * @param seen what the owner's type parameters stand for
 */
record Found(Member member, Declared owner, Substitution seen) {

    JavaType type(Names names) {
        return seen.apply(names.type(member.type(), owner.scope(member)));
    }

    List<JavaType> parameters(Names names) {
        return member.parameters().stream()
                .map(written -> seen.apply(names.type(written, owner.scope(member))))
                .toList();
    }

    /** Whether it can be called with so many arguments. */
    boolean takes(int arguments) {
        int count = member.parameters().size();
        return member.hasVariableArity() ? arguments >= count - 1 : arguments == count;
    }
}
