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
import dev.weavewiki.core.model.product.DependencyInsight;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.TechnicalInsight;
import dev.weavewiki.core.model.product.TechnicalInsight.Item;
import java.util.ArrayList;
import java.util.List;

/** What the project is built with and what its authors take care of. Second turn: knows the dependencies. */
final class TechnicalAgent implements Agent<Knowledge, TechnicalAgent.TechnicalAnswer, TechnicalInsight> {

    /** Technologies with their roles, how the project works, and what its authors take care of. */
    record TechnicalAnswer(
            List<Technology> stack, List<CitedStatement> traits, List<CitedStatement> qualityFocus, double confidence) {
        TechnicalAnswer {
            stack = List.copyOf(stack);
            traits = List.copyOf(traits);
            qualityFocus = List.copyOf(qualityFocus);
        }
    }

    /** A language, framework or tool, and what it does here. */
    record Technology(String name, CitedStatement role) {}

    @Override
    public AgentId id() {
        return AgentId.of("technical");
    }

    @Override
    public PromptId prompt() {
        return PromptId.of("characterization/technical");
    }

    @Override
    public Class<TechnicalAnswer> answerType() {
        return TechnicalAnswer.class;
    }

    @Override
    public Brief brief(Knowledge known) {
        Ground ground = Ground.of(known);
        Clues clues = new Clues(ground);
        return Brief.builder()
                .ranked("measured", measured(ground))
                .ranked("requirements", requirements(ground))
                .ranked("imports", clues.imports())
                .ranked("manifests", clues.manifests())
                .ranked("settings", clues.settings())
                .ranked("tests", clues.tests())
                .ranked("symbols", clues.symbols())
                .build();
    }

    @Override
    public TechnicalAnswer staticAnswer(Knowledge known) {
        Ground ground = Ground.of(known);
        return new TechnicalAnswer(
                new Stack(ground)
                        .items().stream()
                                .map(item -> new Technology(item.name(), CitedStatement.of(item.role())))
                                .toList(),
                new Traits(ground).claims().stream().map(CitedStatement::of).toList(),
                new Quality(ground).claims().stream().map(CitedStatement::of).toList(),
                0.8);
    }

    @Override
    public TechnicalInsight insight(TechnicalAnswer answer, Knowledge known, FactCheck facts) {
        List<Item> stack = new ArrayList<>();
        for (Technology technology : answer.stack()) {
            facts.text(technology.name())
                    .flatMap(name -> facts.claim(technology.role()).map(role -> new Item(name, role)))
                    .ifPresent(stack::add);
        }
        if (stack.isEmpty() && !known.code().sourceFiles().isEmpty()) {
            throw new UnusableAnswerException("no technology of the stack is shown by lines that exist");
        }
        List<Claim> traits = facts.claims(answer.traits());
        return new TechnicalInsight(stack, traits, facts.claims(answer.qualityFocus()));
    }

    @Override
    public Score confidence(TechnicalAnswer answer) {
        return Confidence.of(answer.confidence());
    }

    private static List<String> measured(Ground ground) {
        List<String> measured = new ArrayList<>();
        new Stack(ground).items().forEach(item -> measured.add(item.name() + ": " + line(item.role())));
        new Traits(ground).claims().forEach(claim -> measured.add(line(claim)));
        new Quality(ground).claims().forEach(claim -> measured.add(line(claim)));
        return measured;
    }

    private static List<String> requirements(Ground ground) {
        return ground.found(DependencyInsight.class)
                .map(found -> found.external().stream()
                        .map(external -> external.requirement().evidence().citation() + " "
                                + external.requirement().name() + " "
                                + external.requirement().version() + " ("
                                + external.requirement().scope() + ", " + external.importingFiles()
                                + " importing files) " + external.purpose())
                        .toList())
                .orElse(List.of());
    }

    private static String line(Claim claim) {
        return claim.statement() + " " + claim.evidence();
    }
}
