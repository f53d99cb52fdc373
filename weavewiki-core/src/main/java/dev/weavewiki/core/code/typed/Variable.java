package dev.weavewiki.core.code.typed;

/**
 * A local variable or a parameter.
 *
 * @param type as written; empty where it is not written
 * @param role where its type comes from when it is not written
 * @param source the initial value, or what a loop runs through; no expression where neither is needed
 * @param from the byte where it is declared
 * @param holder the index of the type in which it is declared
 * @param member the member in which it is declared
 */
public record Variable(String name, String type, Role role, Expression source, int from, int holder, int member) {

    /** Where a variable's type comes from. */
    public enum Role {
        /** From its declaration, or else from its first value. */
        VALUE,
        /** From what a loop runs through. */
        ELEMENT,
        /** From the function that a lambda stands for. */
        LAMBDA
    }
}
