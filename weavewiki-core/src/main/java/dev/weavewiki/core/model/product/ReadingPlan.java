package dev.weavewiki.core.model.product;

import dev.weavewiki.core.model.ProcessingTier;
import dev.weavewiki.core.model.ProjectScale;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.Tokens;
import java.util.List;

/**
 * Every source file once, with the attention it is given.
 *
 * @param files sorted by path
 * @param estimate what answering all questions of the run by a model would cost
 */
public record ReadingPlan(ProjectScale scale, List<PlannedFile> files, Tokens estimate) implements Product {

    public ReadingPlan {
        files = List.copyOf(files);
    }

    /** The files of a tier, sorted by path. */
    public List<PlannedFile> in(ProcessingTier tier) {
        return files.stream().filter(file -> file.tier() == tier).toList();
    }

    /** A source file, its tier, and why it is in it, in a few English words. */
    public record PlannedFile(RepoPath path, ProcessingTier tier, String reason) {}
}
