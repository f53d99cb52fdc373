package dev.weavewiki.generators.domain;

import dev.weavewiki.core.model.ProcessingTier;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.product.FileInsight;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.markdown.Words;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.Site;
import java.util.List;

/** A table of files with their purposes, each linked to its documentation. */
final class FileTable {

    private FileTable() {}

    static void write(Site site, PageLayout layout, List<RepoPath> files) {
        layout.table(
                layout.say().labels("File", "Purpose", "Lines", "Tier"),
                files.stream()
                        .map(file -> List.of(
                                layout.file(file), purpose(site, layout, file), lines(site, file), tier(site, file)))
                        .toList());
    }

    static String purpose(Site site, PageLayout layout, RepoPath file) {
        return site.insight(file)
                .map(FileInsight::purpose)
                .map(purpose -> Markdown.prose(Words.firstSentence(purpose, 200)))
                .orElse("");
    }

    static boolean drawsNothing(Site site, RepoPath file) {
        return site.insight(file)
                .map(insight -> insight.tier().isBelow(ProcessingTier.IMPORTANT))
                .orElse(true);
    }

    private static String lines(Site site, RepoPath file) {
        return site.code()
                .file(file)
                .map(SourceFile::lines)
                .map(site.say()::number)
                .orElse("");
    }

    private static String tier(Site site, RepoPath file) {
        return site.insight(file)
                .map(insight -> Words.capital(site.say().word(insight.tier())))
                .orElse("");
    }
}
