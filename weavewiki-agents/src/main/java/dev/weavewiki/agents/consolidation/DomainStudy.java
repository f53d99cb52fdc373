package dev.weavewiki.agents.consolidation;

import dev.weavewiki.core.model.product.Gap;
import dev.weavewiki.core.model.product.Knowledge;
import java.util.List;

/** A domain to be written about, and what an earlier text about it lacked (nothing the first time). */
public record DomainStudy(DomainCandidate domain, List<DomainCandidate> all, Knowledge known, List<Gap> gaps) {

    public DomainStudy {
        all = List.copyOf(all);
        gaps = List.copyOf(gaps);
    }
}
