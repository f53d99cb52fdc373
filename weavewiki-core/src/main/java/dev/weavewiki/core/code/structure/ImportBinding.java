package dev.weavewiki.core.code.structure;

/**
 * One name that an import brings into a file.
 *
 * @param target what is imported from, as written and without quotes
 * @param name what is taken from it: empty for the target itself, {@code *} for everything, {@code default} for a default
 *     export
 * @param local what the file calls it; empty where it gets no name
 */
public record ImportBinding(String target, String name, String local, int line) {}
