package dev.weavewiki.agents.topdown;

import dev.weavewiki.agents.Agent;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.ProjectInsight;
import java.util.List;

/** The four agents that look at the whole. */
public final class TopDown {

    private TopDown() {}

    /** Architecture, risk, flow and domain, in that order. Stateless; they may all work side by side. */
    public static List<Agent<Knowledge, ?, ? extends ProjectInsight>> agents() {
        return List.of(new ArchitectureAgent(), new RiskAgent(), new FlowAgent(), new DomainAgent());
    }
}
