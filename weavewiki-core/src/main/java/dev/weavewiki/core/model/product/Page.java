package dev.weavewiki.core.model.product;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.RepoPath;
import java.util.List;

/**
 * A page of the wiki.
 *
 * @param text the whole file as it is written: Markdown (or the llms.txt format), LF line ends, a final line break
 * @param sources the repository files it rests on, most telling first
 * @param claims the statements it makes, with their evidence
 */
public record Page(PagePath path, String title, String text, List<RepoPath> sources, List<Claim> claims)
        implements Comparable<Page> {

    public Page {
        sources = List.copyOf(sources);
        claims = List.copyOf(claims);
    }

    public Page withText(String newText) {
        return new Page(path, title, newText, sources, claims);
    }

    @Override
    public int compareTo(Page other) {
        return path.compareTo(other.path);
    }
}
