package dev.weavewiki.generators;

import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.generators.site.PageSource;
import dev.weavewiki.generators.site.Site;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plan that the standard generators share: it is made once for each knowledge and kept until another is asked about,
 * so that pages are written once however many generators look at them.
 */
final class Sites {

    private final List<PageSource> sources;
    private @Nullable Site last;

    Sites(List<PageSource> sources) {
        this.sources = List.copyOf(sources);
    }

    synchronized Site of(Knowledge known) {
        Site site = last;
        if (site == null || site.known() != known) {
            site = Site.of(known, sources);
            last = site;
        }
        return site;
    }
}
