package dev.weavewiki.core.source;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.History;
import java.nio.file.Path;
import java.util.Set;

/**
 * Reads the history of a repository by asking git. Read-only; nothing that the repository's configuration names is
 * started, and nothing is fetched.
 *
 * <p>Where the folder is a part of a larger repository, commits, authors and dates are those that touched the folder;
 * the commit that is checked out and the tags are those of the whole.
 */
public final class HistoryReader {
    /**
     * What git knows of a folder.
     *
     * @param existing the files whose churn is wanted
     * @return {@link History#NONE} where there is no git, no repository, no commit, or git keeps no file of the folder
     */
    public History read(Path root, Set<RepoPath> existing) {
        GitCommand git = new GitCommand(root);
        boolean inside = git.insideWorkTree();
        boolean known = inside
                && git.text("ls-tree", "--name-only", "HEAD")
                        .filter(names -> !names.isEmpty())
                        .isPresent();
        return known ? new GitHistory(git).read(existing) : History.NONE;
    }
}
