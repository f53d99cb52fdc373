package dev.weavewiki.core.model.code;

/**
 * A piece of a text.
 *
 * @param fromLine counted from 1
 * @param fromColumn in UTF-16 units, counted from 0
 * @param toColumn the first unit that is no longer part of it
 */
public record TextSpan(int fromLine, int fromColumn, int toLine, int toColumn) {}
