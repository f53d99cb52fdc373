package dev.weavewiki.core.code.structure;

/** A member of an object that holds environment variables, such as {@code process.env.HOME}. */
public record EnvironmentRead(String key, int line) {}
