package dev.weavewiki.agents.consolidation;

import dev.weavewiki.agents.topdown.AreaGraph;
import dev.weavewiki.core.model.product.Gap;
import dev.weavewiki.core.model.product.Knowledge;
import java.util.List;

/**
 * A domain to be written about.
 *
 * @param relations all domains, and what leads from one to another
 * @param gaps what an earlier text about it lacked; none the first time
 */
public record DomainStudy(DomainCandidate domain, AreaGraph relations, Knowledge known, List<Gap> gaps) {

    public DomainStudy {
        gaps = List.copyOf(gaps);
    }
}
