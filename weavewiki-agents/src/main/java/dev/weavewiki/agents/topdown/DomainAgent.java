package dev.weavewiki.agents.topdown;

import dev.weavewiki.agents.Agent;
import dev.weavewiki.agents.Brief;
import dev.weavewiki.agents.CitedStatement;
import dev.weavewiki.agents.FactCheck;
import dev.weavewiki.agents.UnusableAnswerException;
import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.PromptId;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.product.ContextInsight;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.TerminologyInsight;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The bounded contexts, how they depend on each other, and the words they use. */
final class DomainAgent implements Agent<Knowledge, DomainAgent.Answer, ContextInsight> {

    /** What is said of the contexts, unchecked. */
    record Answer(List<ContextAnswer> contexts, List<CitedStatement> relations, List<TermAnswer> terms) {}

    /** A context: its name, its responsibility, and the paths of its folders or files. */
    record ContextAnswer(String name, CitedStatement responsibility, List<String> members) {}

    /** A term and what it means here. */
    record TermAnswer(String term, CitedStatement meaning) {}

    @Override
    public AgentId id() {
        return AgentId.of("domain");
    }

    @Override
    public PromptId prompt() {
        return PromptId.of("topdown/domain");
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }

    @Override
    public Brief brief(Knowledge known) {
        ContextFacts facts = ContextFacts.of(known);
        return Brief.builder()
                .put("project", WholeBrief.project(known))
                .ranked("areas", facts.areaLines())
                .ranked("dependencies", WholeBrief.edges(facts.graph()))
                .ranked("types", facts.typeLines())
                .ranked("terms", facts.terms(), DomainAgent::line)
                .ranked("insights", WholeBrief.insights(known))
                .build();
    }

    private static String line(TermAnswer term) {
        return term.term() + ": " + term.meaning().statement() + " "
                + String.join(", ", term.meaning().citations());
    }

    @Override
    public Answer staticAnswer(Knowledge known) {
        ContextFacts facts = ContextFacts.of(known);
        return new Answer(facts.contexts(), facts.relations(), facts.terms());
    }

    @Override
    public ContextInsight insight(Answer answer, Knowledge known, FactCheck facts) {
        List<ContextInsight.Context> contexts = answer.contexts().stream()
                .map(context -> context(context, facts))
                .flatMap(Optional::stream)
                .toList();
        if (contexts.isEmpty() && !answer.contexts().isEmpty()) {
            throw new UnusableAnswerException(
                    "no context has members that exist and a responsibility whose citations exist");
        }
        return new ContextInsight(contexts, facts.claims(answer.relations()), terms(answer.terms(), facts));
    }

    private static Optional<ContextInsight.Context> context(ContextAnswer answer, FactCheck facts) {
        List<RepoPath> members = facts.paths(answer.members());
        if (members.isEmpty()) {
            return Optional.empty();
        }
        return facts.text(answer.name())
                .flatMap(name -> facts.claim(answer.responsibility())
                        .map(claim -> new ContextInsight.Context(name, claim, members)));
    }

    private static List<TerminologyInsight.Term> terms(List<TermAnswer> answers, FactCheck facts) {
        Map<String, TerminologyInsight.Term> terms = new TreeMap<>();
        for (TermAnswer answer : answers) {
            Optional<Claim> meaning = facts.claim(answer.meaning());
            Optional<String> term = facts.text(answer.term());
            if (meaning.isPresent() && term.isPresent()) {
                terms.putIfAbsent(
                        term.get().toLowerCase(Locale.ROOT), new TerminologyInsight.Term(term.get(), meaning.get()));
            }
        }
        return terms.values().stream()
                .sorted(Comparator.comparing(TerminologyInsight.Term::term))
                .toList();
    }
}
