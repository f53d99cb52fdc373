package dev.weavewiki.core.model.code;

/** A name used where the language expects a type, as written and without type arguments, where it first stands. */
public record TypeUse(String name, int line) {}
