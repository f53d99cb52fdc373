package dev.weavewiki.agents.characterization;

import dev.weavewiki.agents.Agent;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.ProfileInsight;
import java.util.List;

/** The characterization's agents, for the roster. */
public final class Characterization {

    private Characterization() {}

    /** Three turns: what is there; what it is for, made of and called; what of it needs explaining. */
    public static List<List<Agent<Knowledge, ?, ? extends ProfileInsight>>> turns() {
        return List.of(
                List.of(new StructureAgent(), new DependencyAgent(), new EntryPointAgent()),
                List.of(new PurposeAgent(), new TechnicalAgent(), new TerminologyAgent()),
                List.of(new SectionDiscoveryAgent()));
    }
}
