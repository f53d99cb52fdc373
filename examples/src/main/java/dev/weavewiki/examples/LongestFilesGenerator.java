package dev.weavewiki.examples;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.Page;
import dev.weavewiki.core.model.product.PagePath;
import dev.weavewiki.generators.Generator;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of one's own: the longest source files, longest first. The builder takes it with {@code generator(new
 * LongestFilesGenerator(10))}; its page is checked like every other.
 */
final class LongestFilesGenerator implements Generator {

    static final PagePath PATH = PagePath.of("longest-files.md");

    private final int limit;

    /** @param limit how many files are listed at most */
    LongestFilesGenerator(int limit) {
        this.limit = limit;
    }

    @Override
    public Stream<Page> pages(Knowledge known) {
        List<SourceFile> longest = known.code().sourceFiles().stream()
                .sorted(Comparator.comparingInt(SourceFile::lines).reversed().thenComparing(SourceFile::path))
                .limit(limit)
                .toList();
        if (longest.isEmpty()) {
            return Stream.empty();
        }
        List<RepoPath> sources = longest.stream().map(SourceFile::path).toList();
        return Stream.of(new Page(PATH, "Longest files", text(longest), sources, List.of()));
    }

    private static String text(List<SourceFile> files) {
        return files.stream()
                .map(file -> "- `" + file.path() + "` has " + file.lines() + " lines.\n")
                .collect(Collectors.joining("", "# Longest files\n\n", ""));
    }
}
