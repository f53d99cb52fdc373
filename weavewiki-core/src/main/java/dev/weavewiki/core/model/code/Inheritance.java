package dev.weavewiki.core.model.code;

/** A type that extends or implements another, both as written; the type by its qualified name inside its file. */
public record Inheritance(String type, String supertype, int line) {}
