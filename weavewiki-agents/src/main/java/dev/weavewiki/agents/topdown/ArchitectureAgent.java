package dev.weavewiki.agents.topdown;

import dev.weavewiki.agents.Agent;
import dev.weavewiki.agents.Brief;
import dev.weavewiki.agents.CitedStatement;
import dev.weavewiki.agents.FactCheck;
import dev.weavewiki.agents.Glossary;
import dev.weavewiki.agents.UnusableAnswerException;
import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.PromptId;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.product.ArchitectureInsight;
import dev.weavewiki.core.model.product.Knowledge;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the parts are arranged: style, layers, what runs against them, and decisions that are written down. */
final class ArchitectureAgent implements Agent<Knowledge, ArchitectureAgent.Answer, ArchitectureInsight> {

    /** What is said of the architecture, unchecked. */
    record Answer(
            String style,
            List<CitedStatement> overview,
            List<LayerAnswer> layers,
            List<CitedStatement> violations,
            List<CitedStatement> decisions) {}

    /** A layer: its name, its purpose, and the paths of its folders or files. */
    record LayerAnswer(String name, String purpose, List<String> members) {}

    @Override
    public AgentId id() {
        return AgentId.of("architecture");
    }

    @Override
    public PromptId prompt() {
        return PromptId.of("topdown/architecture");
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }

    @Override
    public Brief brief(Knowledge known) {
        Landscape landscape = Landscape.of(known);
        return Brief.builder()
                .put("project", WholeBrief.project(known))
                .ranked("glossary", Glossary.of(known))
                .ranked("layers", layerLines(landscape))
                .ranked("dependencies", WholeBrief.edges(landscape.graph()))
                .ranked("insights", WholeBrief.insights(known))
                .ranked("decisions", Decisions.of(known.code()), ArchitectureAgent::line)
                .build();
    }

    private static List<String> layerLines(Landscape landscape) {
        List<String> lines = new ArrayList<>();
        for (List<Area> layer : landscape.layers().layers()) {
            lines.add((lines.size() + 1) + ": "
                    + String.join(
                            ", ",
                            layer.stream().map(area -> area.folder().value()).toList()));
        }
        return lines;
    }

    private static String line(Claim claim) {
        return claim.evidence().get(0).citation() + " " + claim.statement();
    }

    @Override
    public Answer staticAnswer(Knowledge known) {
        Landscape landscape = Landscape.of(known);
        ArchitectureFacts facts = new ArchitectureFacts(known, landscape);
        LayerFacts layers = new LayerFacts(known, landscape);
        return new Answer(
                facts.style(),
                facts.overview(),
                layers.layers(),
                layers.violations(),
                Decisions.of(known.code()).stream().map(CitedStatement::of).toList());
    }

    @Override
    public ArchitectureInsight insight(Answer answer, Knowledge known, FactCheck facts) {
        List<Claim> overview = facts.claims(answer.overview());
        if (overview.isEmpty()) {
            throw new UnusableAnswerException(
                    "no statement of the overview cites lines that exist; cite path:from-to as given in the evidence");
        }
        return new ArchitectureInsight(
                facts.text(answer.style()).orElse(""),
                overview,
                layers(answer, known, facts),
                facts.claims(answer.violations()),
                facts.claims(answer.decisions()));
    }

    /** The layers as told where the dependencies go down them; else those that were measured. */
    private static List<ArchitectureInsight.Layer> layers(Answer answer, Knowledge known, FactCheck facts) {
        List<ArchitectureInsight.Layer> told = layers(answer.layers(), facts);
        Optional<LayerCheck.Objection> objection =
                facts.isOfModel() ? LayerCheck.objection(told, known.code()) : Optional.empty();
        if (objection.isEmpty()) {
            return told;
        }
        facts.refuse(objection.get().layer().name(), objection.get().why());
        List<LayerAnswer> measured = new LayerFacts(known, Landscape.of(known)).layers();
        return layers(measured, FactCheck.against(known.code()));
    }

    private static List<ArchitectureInsight.Layer> layers(List<LayerAnswer> answers, FactCheck facts) {
        Set<RepoPath> taken = new HashSet<>();
        return answers.stream()
                .map(layer -> layer(layer, facts, taken))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ArchitectureInsight.Layer> layer(LayerAnswer layer, FactCheck facts, Set<RepoPath> taken) {
        List<RepoPath> members =
                facts.paths(layer.members()).stream().filter(taken::add).toList();
        if (members.isEmpty()) {
            return Optional.empty();
        }
        return facts.text(layer.name())
                .map(name -> new ArchitectureInsight.Layer(
                        name, facts.text(layer.purpose(), members).orElse(""), members));
    }
}
