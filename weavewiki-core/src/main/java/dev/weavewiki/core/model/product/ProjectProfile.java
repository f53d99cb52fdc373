package dev.weavewiki.core.model.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What kind of project this is: the outputs of the characterization's agents in the order of their turns. While the
 * turns run the profile grows; once the phase is finished it holds all seven.
 */
public record ProjectProfile(List<AgentOutput> outputs) implements Product {

    public static final ProjectProfile EMPTY = new ProjectProfile(List.of());

    public ProjectProfile {
        outputs = List.copyOf(outputs);
    }

    public ProjectProfile plus(List<AgentOutput> more) {
        List<AgentOutput> all = new ArrayList<>(outputs);
        all.addAll(more);
        return new ProjectProfile(all);
    }

    public StructureInsight structure() {
        return insight(StructureInsight.class);
    }

    public DependencyInsight dependencies() {
        return insight(DependencyInsight.class);
    }

    public EntryPointInsight entryPoints() {
        return insight(EntryPointInsight.class);
    }

    public PurposeInsight purpose() {
        return insight(PurposeInsight.class);
    }

    public TechnicalInsight technical() {
        return insight(TechnicalInsight.class);
    }

    public TerminologyInsight terminology() {
        return insight(TerminologyInsight.class);
    }

    public SectionInsight sections() {
        return insight(SectionInsight.class);
    }

    /** The insight of that type, once its agent has answered. */
    public <I extends ProfileInsight> Optional<I> find(Class<I> type) {
        return outputs.stream()
                .map(AgentOutput::insight)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private <I extends ProfileInsight> I insight(Class<I> type) {
        return find(type)
                .orElseThrow(() -> new IllegalStateException("the profile holds no " + type.getSimpleName() + " yet"));
    }
}
