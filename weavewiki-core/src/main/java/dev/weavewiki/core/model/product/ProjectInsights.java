package dev.weavewiki.core.model.product;

import java.util.List;

/** The findings of the four top-down agents, in the order of the roster. */
public record ProjectInsights(List<ProjectFinding> findings) implements Product {

    public ProjectInsights {
        findings = List.copyOf(findings);
    }

    public ArchitectureInsight architecture() {
        return insight(ArchitectureInsight.class);
    }

    public RiskInsight risks() {
        return insight(RiskInsight.class);
    }

    public FlowInsight flows() {
        return insight(FlowInsight.class);
    }

    public ContextInsight contexts() {
        return insight(ContextInsight.class);
    }

    private <I extends ProjectInsight> I insight(Class<I> type) {
        return findings.stream()
                .map(ProjectFinding::insight)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no " + type.getSimpleName()));
    }
}
