package dev.weavewiki.core.source;

import java.util.List;

/**
 * What a scan takes and leaves.
 *
 * <p>Patterns are globs on paths relative to the root: {@code *} and {@code ?} stay within a folder name, {@code **}
 * spans folders, <code>{a,b}</code> is a choice, {@code [a-z]} a set. A pattern without a slash matches at any depth
 * ({@code *.md}); one that ends with a slash matches a folder ({@code docs/}); a folder that matches stands for all in
 * it. A file is taken when a pattern of {@code include} matches, or there is none, and no pattern of {@code exclude}
 * does.
 *
 * @param include patterns of the files wanted; empty for all
 * @param exclude patterns of the files not wanted
 * @param maxBytes larger files are left out and listed as such
 */
public record ScanOptions(List<String> include, List<String> exclude, long maxBytes) {

    /**
     * 1 MiB. Our choice: the largest file a person wrote in the five repositories that we tried is below an eighth of it,
     * while bundles, dumps and lock files, which nobody reads, are commonly above.
     */
    public static final long DEFAULT_MAX_BYTES = 1L << 20;

    public ScanOptions {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        if (maxBytes < 1 || maxBytes > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("maxBytes must be between 1 and 2 GiB: " + maxBytes);
        }
    }

    public static ScanOptions defaults() {
        return new ScanOptions(List.of(), List.of(), DEFAULT_MAX_BYTES);
    }
}
