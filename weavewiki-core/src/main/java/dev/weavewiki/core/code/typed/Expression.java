package dev.weavewiki.core.code.typed;

import java.util.List;

/**
 * An expression as a tree.
 *
 * @param text what the kind says
 * @param variable the index of the local variable that is named; -1 where none is
 * @param line where its name stands
 */
public record Expression(Kind kind, String text, int variable, int line, List<Expression> parts) {

    /** No expression, such as the receiver of an unqualified call. */
    public static final Expression NONE = new Expression(Kind.OTHER, "", -1, 0, List.of());

    /** What kind of expression it is; parts are named in order. */
    public enum Kind {
        /** The text is a simple name. */
        NAME,
        /** The text is what stands before {@code this}; most often nothing. */
        THIS,
        SUPER,
        /** The text is the literal's type. */
        LITERAL,
        /** The text is a method's name; parts are the receiver or none, then arguments. */
        CALL,
        /** The text is a type; parts are arguments. */
        NEW,
        /** The text is a type, of which a nameless subtype is made; parts are arguments. */
        NEW_ANONYMOUS,
        /** The text is {@code this}, {@code super}, or a constant's name in an enum; parts are arguments. */
        CONSTRUCT,
        /** The text is a field's name; the part is its object. */
        FIELD,
        /** An element of the array that is its part. */
        ELEMENT,
        /** The text is the type that the part is cast to. */
        CAST,
        /** One of its parts. */
        CHOICE,
        /** The text is an operator; one or two parts. */
        OPERATION,
        /** The text is the number of parameters; parts are the body where it is an expression, and returned values. */
        LAMBDA,
        /** The text is a method's name or {@code new}; the part is what it is taken from. */
        REFERENCE,
        /** The text is a type. */
        CLASS,
        /** The text is the type of an array that is made. */
        ARRAY,
        OTHER
    }

    public Expression {
        parts = List.copyOf(parts);
        boolean whole = switch (kind) {
            case CALL, FIELD, ELEMENT, CAST, OPERATION, REFERENCE -> !parts.isEmpty();
            case LAMBDA -> !text.isEmpty() && text.length() < 4 && text.chars().allMatch(Character::isDigit);
            default -> true;
        };
        if (!whole) {
            throw new IllegalArgumentException("parts are missing: " + kind + " " + text);
        }
    }

    /** How many parameters a lambda has; 0 for other expressions. */
    public int parameters() {
        return kind == Kind.LAMBDA ? Integer.parseInt(text) : 0;
    }

    /** Whether all variables that it names are among so many. */
    boolean namesOnly(int variables) {
        boolean own =
                variable < 0 ? parameters() == 0 || variable == -1 : variable + Math.max(1, parameters()) <= variables;
        if (!own) {
            return false;
        }
        for (Expression part : parts) {
            if (!part.namesOnly(variables)) {
                return false;
            }
        }
        return true;
    }

    /** The largest line that it names. */
    int lastLine() {
        return parts.stream().mapToInt(Expression::lastLine).reduce(line, Math::max);
    }

    public boolean isNone() {
        return kind == Kind.OTHER && parts.isEmpty();
    }
}
