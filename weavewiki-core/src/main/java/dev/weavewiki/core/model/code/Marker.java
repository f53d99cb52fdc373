package dev.weavewiki.core.model.code;

/** A note in a comment that something is left to do: its keyword, such as {@code TODO}, its text and its line. */
public record Marker(String keyword, String text, int line) {}
