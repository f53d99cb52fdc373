package dev.weavewiki.agents.topdown;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.List;

/**
 * A folder, or a single file, seen as one part of the whole.
 *
 * @param folder the folder or file that stands for the part
 * @param name a short name, unique among the areas it was made with
 * @param files sorted by path; those of sub-folders that are areas of their own are not among them
 */
public record Area(RepoPath folder, String name, List<RepoPath> files) {

    public Area {
        files = files.stream().sorted().toList();
    }

    /** The folder in code style; the root in words. */
    String shown(ProseLanguage say) {
        return folder.value().isEmpty() ? say.text("the root folder") : "`" + folder + "`";
    }
}
