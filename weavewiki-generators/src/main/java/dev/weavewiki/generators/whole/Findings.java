package dev.weavewiki.generators.whole;

import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.ProjectFinding;
import dev.weavewiki.core.model.product.ProjectInsight;
import dev.weavewiki.core.model.product.ProjectInsights;
import java.util.Optional;

/** Reaches the top-down findings, of which any may be missing. */
final class Findings {

    private Findings() {}

    static <I extends ProjectInsight> Optional<I> find(Knowledge known, Class<I> type) {
        return known.find(ProjectInsights.class).stream()
                .flatMap(insights -> insights.findings().stream())
                .map(ProjectFinding::insight)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
