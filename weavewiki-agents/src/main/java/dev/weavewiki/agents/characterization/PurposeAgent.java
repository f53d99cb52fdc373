package dev.weavewiki.agents.characterization;

import dev.weavewiki.agents.Agent;
import dev.weavewiki.agents.Brief;
import dev.weavewiki.agents.CitedStatement;
import dev.weavewiki.agents.FactCheck;
import dev.weavewiki.agents.Ranked;
import dev.weavewiki.agents.UnusableAnswerException;
import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.PromptId;
import dev.weavewiki.core.model.Score;
import dev.weavewiki.core.model.product.EntryPointInsight;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.PurposeInsight;
import java.util.List;

/** What the project is for. Second turn: knows its parts and its entry points. */
final class PurposeAgent implements Agent<Knowledge, PurposeAgent.PurposeAnswer, PurposeInsight> {

    /** What it is in one sentence, what it sets out to do, who uses it, and what it spares them. */
    record PurposeAnswer(
            CitedStatement headline,
            List<CitedStatement> goals,
            List<CitedStatement> users,
            List<CitedStatement> problems,
            double confidence) {
        PurposeAnswer {
            goals = List.copyOf(goals);
            users = List.copyOf(users);
            problems = List.copyOf(problems);
        }
    }

    @Override
    public AgentId id() {
        return AgentId.of("purpose");
    }

    @Override
    public PromptId prompt() {
        return PromptId.of("characterization/purpose");
    }

    @Override
    public Class<PurposeAnswer> answerType() {
        return PurposeAnswer.class;
    }

    @Override
    public Brief brief(Knowledge known) {
        Ground ground = Ground.of(known);
        Clues clues = new Clues(ground);
        return Brief.builder()
                .ranked("documents", clues.documents())
                .ranked("manifests", clues.manifests())
                .ranked("comments", clues.comments())
                .ranked("entries", entries(ground))
                .ranked("modules", Findings.modules(ground))
                .ranked("symbols", clues.symbols())
                .build();
    }

    @Override
    public PurposeAnswer staticAnswer(Knowledge known) {
        Ground ground = Ground.of(known);
        Mission mission = new Mission(ground);
        return new PurposeAnswer(
                CitedStatement.of(mission.headline()),
                mission.goals().stream().map(CitedStatement::of).toList(),
                mission.users().stream().map(CitedStatement::of).toList(),
                mission.problems().stream().map(CitedStatement::of).toList(),
                mission.isDocumented() ? 0.8 : 0.3);
    }

    @Override
    public PurposeInsight insight(PurposeAnswer answer, Knowledge known, FactCheck facts) {
        Claim headline = facts.claim(answer.headline())
                .orElseThrow(() -> new UnusableAnswerException(
                        "the headline is empty, cites no lines that exist, or names code that does not exist"));
        return new PurposeInsight(
                headline, facts.claims(answer.goals()), facts.claims(answer.users()), facts.claims(answer.problems()));
    }

    @Override
    public Score confidence(PurposeAnswer answer) {
        return Confidence.of(answer.confidence());
    }

    private static Ranked entries(Ground ground) {
        return ground.found(EntryPointInsight.class)
                .map(found -> Ranked.of(found.entries(), EntryPointAgent::line))
                .orElseGet(() -> new Clues(ground).entryPoints());
    }
}
