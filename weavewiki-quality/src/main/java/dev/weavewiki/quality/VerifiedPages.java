package dev.weavewiki.quality;

import dev.weavewiki.core.model.product.Page;
import dev.weavewiki.core.model.product.PagePath;
import dev.weavewiki.core.model.product.VerificationCounts;
import java.util.List;
import java.util.Set;

/**
 * Pages of which every link, citation, diagram and name of code has been checked; what was false is gone.
 *
 * @param pages sorted by path
 * @param illustrated the pages that hold a valid diagram
 */
public record VerifiedPages(List<Page> pages, VerificationCounts counts, Set<PagePath> illustrated) {

    public VerifiedPages {
        pages = pages.stream().sorted().toList();
        illustrated = Set.copyOf(illustrated);
    }

    public boolean hasDiagram(PagePath page) {
        return illustrated.contains(page);
    }
}
