package dev.weavewiki.generators.site;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.product.DocumentationBlueprint.FilePage;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.generators.markdown.Markdown;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses the heading of each file so that its anchor is known before any page is written: never one of the headings
 * that pages of files share, and never that of another file of the page.
 */
final class FileLocations {

    private FileLocations() {}

    static Map<RepoPath, FileLocation> of(Knowledge known) {
        List<String> shared = Headings.slugs(known.language());
        Map<RepoPath, FileLocation> locations = new HashMap<>();
        for (var domain : known.blueprint().domains()) {
            for (FilePage page : domain.pages()) {
                locate(page, shared, locations);
            }
        }
        return Map.copyOf(locations);
    }

    private static void locate(FilePage page, List<String> shared, Map<RepoPath, FileLocation> locations) {
        Set<String> taken = new HashSet<>(shared);
        taken.add(Markdown.slug(page.title()));
        for (RepoPath file : page.files()) {
            String heading = free(file, taken);
            locations.putIfAbsent(file, new FileLocation(page.path(), heading, Markdown.slug(heading)));
        }
    }

    private static String free(RepoPath file, Set<String> taken) {
        String heading = file.value();
        for (int copy = 2; !taken.add(Markdown.slug(heading)); copy++) {
            heading = file.value() + " (" + copy + ")";
        }
        return heading;
    }
}
