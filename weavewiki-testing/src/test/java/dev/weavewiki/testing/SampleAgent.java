package dev.weavewiki.testing;

import dev.weavewiki.agents.Agent;
import dev.weavewiki.agents.Brief;
import dev.weavewiki.agents.CitedStatement;
import dev.weavewiki.agents.FactCheck;
import dev.weavewiki.agents.UnusableAnswerException;
import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.PromptId;
import dev.weavewiki.core.model.Score;
import java.util.List;

/** An agent as simple as they come: asks about a text, believes what is cited. */
final class SampleAgent implements Agent<String, SampleAgent.Answer, List<Claim>> {

    record Answer(List<CitedStatement> statements, double confidence) {}

    @Override
    public AgentId id() {
        return AgentId.of("sample");
    }

    @Override
    public PromptId prompt() {
        return PromptId.of("test/sample");
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }

    @Override
    public Brief brief(String subject) {
        return Brief.builder()
                .ranked("symbols", List.of("src/A.java:1-3 class A", subject))
                .build();
    }

    @Override
    public Answer staticAnswer(String subject) {
        return new Answer(List.of(CitedStatement.of("It declares `A`.", Evidence.of("src/A.java", 1, 3))), 1);
    }

    @Override
    public List<Claim> insight(Answer answer, String subject, FactCheck facts) {
        List<Claim> claims = facts.claims(answer.statements());
        if (claims.isEmpty()) {
            throw new UnusableAnswerException("none of its statements could be verified");
        }
        return claims;
    }

    @Override
    public Score confidence(Answer answer) {
        return Score.of(Math.min(1, Math.max(0, answer.confidence())));
    }
}
