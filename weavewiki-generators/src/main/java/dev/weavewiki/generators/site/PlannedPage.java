package dev.weavewiki.generators.site;

import dev.weavewiki.core.model.product.PagePath;
import java.util.function.BiConsumer;

/**
 * A page that will be written.
 *
 * @param partOf the page it is part of; itself for the wiki's index
 * @param holds what readers find there, a phrase of plain text
 * @param body fills the page; called at most once for each knowledge, after all pages are planned
 */
public record PlannedPage(
        PagePath path, PagePath partOf, String title, String holds, BiConsumer<Site, PageLayout> body) {

    public static PlannedPage of(
            String path, String partOf, String title, String holds, BiConsumer<Site, PageLayout> body) {
        return new PlannedPage(PagePath.of(path), PagePath.of(partOf), title, holds, body);
    }

    /** Whether the page is Markdown; the others follow the llms.txt format. */
    public boolean isMarkdown() {
        return path.value().endsWith(".md");
    }
}
