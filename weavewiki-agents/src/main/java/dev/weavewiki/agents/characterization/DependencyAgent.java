package dev.weavewiki.agents.characterization;

import dev.weavewiki.agents.Agent;
import dev.weavewiki.agents.Brief;
import dev.weavewiki.agents.CitedStatement;
import dev.weavewiki.agents.FactCheck;
import dev.weavewiki.agents.UnusableAnswerException;
import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.PromptId;
import dev.weavewiki.core.model.Score;
import dev.weavewiki.core.model.code.Manifest.Requirement;
import dev.weavewiki.core.model.product.DependencyInsight;
import dev.weavewiki.core.model.product.DependencyInsight.External;
import dev.weavewiki.core.model.product.Knowledge;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the project leans on, and how its files lean on each other. First turn: needs the code model only. */
final class DependencyAgent implements Agent<Knowledge, DependencyAgent.DependencyAnswer, DependencyInsight> {

    /** What each requirement is used for, and statements on the graph of files. */
    record DependencyAnswer(List<Use> external, List<CitedStatement> internal, double confidence) {
        DependencyAnswer {
            external = List.copyOf(external);
            internal = List.copyOf(internal);
        }
    }

    /** A requirement, named as in the manifest, and what the project uses it for. */
    record Use(String name, String purpose) {}

    @Override
    public AgentId id() {
        return AgentId.of("dependency");
    }

    @Override
    public PromptId prompt() {
        return PromptId.of("characterization/dependency");
    }

    @Override
    public Class<DependencyAnswer> answerType() {
        return DependencyAnswer.class;
    }

    @Override
    public Brief brief(Knowledge known) {
        Ground ground = Ground.of(known);
        Clues clues = new Clues(ground);
        Externals externals = new Externals(ground);
        return Brief.builder()
                .ranked(
                        "requirements",
                        externals.ranked().stream()
                                .map(need -> requirement(need, externals))
                                .toList())
                .ranked("imports", clues.imports())
                .ranked("graph", clues.graph())
                .ranked("folders", clues.folderDependencies())
                .ranked("symbols", clues.symbols())
                .build();
    }

    @Override
    public DependencyAnswer staticAnswer(Knowledge known) {
        Ground ground = Ground.of(known);
        Externals externals = new Externals(ground);
        return new DependencyAnswer(
                externals.ranked().stream()
                        .map(need -> new Use(need.name(), externals.purpose(need)))
                        .toList(),
                new InternalGraph(ground)
                        .claims().stream().map(CitedStatement::of).toList(),
                ground.code().dependencies().isEmpty() ? 0.5 : 0.9);
    }

    @Override
    public DependencyInsight insight(DependencyAnswer answer, Knowledge known, FactCheck facts) {
        Externals externals = new Externals(Ground.of(known));
        Map<String, String> purposes = purposes(answer, externals, facts);
        List<Claim> internal = facts.claims(answer.internal());
        if (internal.isEmpty() && !answer.internal().isEmpty()) {
            throw new UnusableAnswerException("no statement on the project's own files cites lines that exist");
        }
        return new DependencyInsight(
                externals.ranked().stream()
                        .map(need -> new External(
                                need,
                                purposes.getOrDefault(need.name(), externals.purpose(need)),
                                externals.importingFiles(need)))
                        .toList(),
                internal);
    }

    @Override
    public Score confidence(DependencyAnswer answer) {
        return Confidence.of(answer.confidence());
    }

    private static Map<String, String> purposes(DependencyAnswer answer, Externals externals, FactCheck facts) {
        List<String> names = externals.ranked().stream().map(Requirement::name).toList();
        Map<String, String> purposes = new HashMap<>();
        for (Use use : answer.external()) {
            if (names.contains(use.name())) {
                facts.text(use.purpose()).ifPresent(purpose -> purposes.put(use.name(), purpose));
            } else {
                facts.drop();
            }
        }
        return purposes;
    }

    private static String requirement(Requirement need, Externals externals) {
        String uses = String.join(
                ", ",
                externals.uses(need).stream()
                        .map(use -> use.from() + ":" + use.line() + "-" + use.line())
                        .limit(5)
                        .toList());
        return need.evidence().citation() + " " + need.name() + " " + need.version() + " (" + need.scope() + "), "
                + externals.importingFiles(need) + " importing files" + (uses.isEmpty() ? "" : ": " + uses);
    }
}
