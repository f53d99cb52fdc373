package dev.weavewiki.agents.consolidation;

import dev.weavewiki.core.model.product.Knowledge;
import java.util.List;

/** Some of the candidate domains, to be named in one question. */
record NamingBatch(Knowledge known, List<DomainCandidate> candidates) {

    NamingBatch {
        candidates = List.copyOf(candidates);
    }
}
