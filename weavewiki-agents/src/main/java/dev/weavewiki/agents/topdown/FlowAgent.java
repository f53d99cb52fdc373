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
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolRef;
import dev.weavewiki.core.model.product.FlowInsight;
import dev.weavewiki.core.model.product.Knowledge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happens, step by step, from where the program is entered through the call graph. */
final class FlowAgent implements Agent<Knowledge, FlowAgent.Answer, FlowInsight> {

    private static final int FEWEST_STEPS = 2;

    /** What is said of flows, unchecked; none where the code shows none. */
    record Answer(List<FlowAnswer> flows) {}

    /** A flow. */
    record FlowAnswer(String name, FlowInsight.Kind kind, String trigger, List<StepAnswer> steps) {}

    /** A step: the file and the symbol that acts, and what it does. */
    record StepAnswer(String path, String symbol, CitedStatement action) {}

    @Override
    public AgentId id() {
        return AgentId.of("flow");
    }

    @Override
    public PromptId prompt() {
        return PromptId.of("topdown/flow");
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }

    @Override
    public Brief brief(Knowledge known) {
        return Brief.builder()
                .put("project", WholeBrief.project(known))
                .ranked("glossary", Glossary.of(known))
                .ranked("walks", FlowWalks.of(known), FlowAgent::text)
                .ranked("calls", FlowWalks.callLines(known))
                .ranked("insights", WholeBrief.insights(known))
                .build();
    }

    private static String text(FlowAnswer flow) {
        StringBuilder text = new StringBuilder(flow.name())
                .append(" (")
                .append(flow.trigger())
                .append(")");
        flow.steps()
                .forEach(step -> text.append("\n  ")
                        .append(step.path())
                        .append(' ')
                        .append(step.symbol())
                        .append(": ")
                        .append(step.action().statement())
                        .append(' ')
                        .append(String.join(", ", step.action().citations())));
        return text.toString();
    }

    @Override
    public Answer staticAnswer(Knowledge known) {
        return new Answer(FlowWalks.of(known));
    }

    @Override
    public FlowInsight insight(Answer answer, Knowledge known, FactCheck facts) {
        List<FlowInsight.Flow> flows = answer.flows().stream()
                .map(flow -> flow(flow, facts))
                .flatMap(Optional::stream)
                .toList();
        boolean expected = !answer.flows().isEmpty() || !FlowWalks.of(known).isEmpty();
        if (flows.isEmpty() && expected) {
            throw new UnusableAnswerException(
                    "no flow has two steps whose symbols and cited lines exist; use the walks of the evidence");
        }
        return new FlowInsight(flows);
    }

    private static Optional<FlowInsight.Flow> flow(FlowAnswer answer, FactCheck facts) {
        List<FlowInsight.Step> steps = new ArrayList<>();
        for (StepAnswer told : answer.steps()) {
            step(told, facts).filter(step -> comesAfter(step, steps, facts)).ifPresent(steps::add);
        }
        return steps.size() < FEWEST_STEPS
                ? Optional.empty()
                : facts.text(answer.name())
                        .map(name -> new FlowInsight.Flow(
                                name,
                                answer.kind(),
                                facts.text(answer.trigger()).orElse(""),
                                steps));
    }

    /** Whether the calls allow the step to come after those; the diagram beside them shows who calls whom. */
    private static boolean comesAfter(FlowInsight.Step step, List<FlowInsight.Step> before, FactCheck facts) {
        List<SymbolRef> actors = before.stream().map(FlowInsight.Step::actor).toList();
        Optional<SymbolRef> called =
                facts.isOfModel() ? CallOrder.calledBefore(step.actor(), actors, facts.code()) : Optional.empty();
        called.ifPresent(early -> facts.refuse(
                step.action().statement(),
                "`" + step.actor().qualifiedName() + "` calls `" + early.qualifiedName()
                        + "`, which the flow names before it"));
        return called.isEmpty();
    }

    private static Optional<FlowInsight.Step> step(StepAnswer answer, FactCheck facts) {
        Optional<Symbol> actor = facts.path(answer.path()).flatMap(path -> facts.symbol(path, answer.symbol()));
        Optional<Claim> action = facts.claim(answer.action());
        return actor.flatMap(symbol -> action.map(claim -> new FlowInsight.Step(symbol.ref(), claim)));
    }
}
