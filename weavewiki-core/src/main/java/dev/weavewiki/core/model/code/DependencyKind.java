package dev.weavewiki.core.model.code;

/** How one file leans on another. Declared from the weakest to the strongest sign. */
public enum DependencyKind {
    IMPORT,
    TYPE_USE,
    CALL,
    INHERIT
}
