package dev.weavewiki.core.model.code;

/** Who may use a symbol, by the rules or, where the language has none, the conventions of its language. */
public enum Visibility {
    PUBLIC,
    PROTECTED,
    /** Visible in the package or module only. */
    INTERNAL,
    PRIVATE
}
