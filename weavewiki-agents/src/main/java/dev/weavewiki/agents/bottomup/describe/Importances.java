package dev.weavewiki.agents.bottomup.describe;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.product.FileInsight.Importance;

/** How much the rest of a project leans on a file, from its share of the largest PageRank and its number of dependents. */
public final class Importances {

    private Importances() {}

    /** The limits are our choice: the top of a typical ranking, the files beside it, files with a handful of users, the rest. */
    public static Importance of(RepoPath path, CodeModel code) {
        double centrality = code.centrality(path);
        int users = code.sourcesOf(path).size();
        if (centrality >= 0.6 && users > 2) {
            return Importance.CRITICAL;
        }
        if (centrality >= 0.2 && users > 1 || users >= 20) {
            return Importance.HIGH;
        }
        return centrality >= 0.05 && users > 0 || users >= 3 ? Importance.MEDIUM : Importance.LOW;
    }
}
