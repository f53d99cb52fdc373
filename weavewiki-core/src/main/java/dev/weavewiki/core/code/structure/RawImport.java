package dev.weavewiki.core.code.structure;

/**
 * One match of an import. Parts that the pattern did not capture are empty.
 *
 * @param text the whole statement on one line
 * @param function the function that imports, such as {@code require}
 */
public record RawImport(
        String text,
        String target,
        String name,
        String alias,
        String defaultName,
        String namespace,
        String function,
        int line) {}
