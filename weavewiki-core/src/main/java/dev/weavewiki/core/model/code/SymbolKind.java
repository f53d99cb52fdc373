package dev.weavewiki.core.model.code;

/** What a declaration declares. */
public enum SymbolKind {
    MODULE,
    CLASS,
    INTERFACE,
    ENUM,
    RECORD,
    ANNOTATION,
    STRUCT,
    TRAIT,
    /** An alias or another named type. */
    TYPE,
    FUNCTION,
    METHOD,
    CONSTRUCTOR,
    PROPERTY,
    FIELD,
    CONSTANT,
    VARIABLE;

    /** Whether the symbol is a type that can hold members. */
    public boolean isType() {
        return ordinal() >= CLASS.ordinal() && ordinal() <= TYPE.ordinal();
    }

    /** Whether the symbol is code that can be called. */
    public boolean isCallable() {
        return this == FUNCTION || this == METHOD || this == CONSTRUCTOR;
    }

    /** The word readers use, in lower case. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
