package dev.weavewiki.core.code.structure;

/**
 * A name that may stand for a declaration of another file; names hidden by a local declaration are not listed.
 *
 * @param name as written, without type arguments; may hold dots
 * @param type whether the language expects a type there
 * @param line where it first stands
 */
public record NameUse(String name, boolean type, int line) {}
