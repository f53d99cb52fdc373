package dev.weavewiki.agents.bottomup;

import dev.weavewiki.agents.Agent;
import dev.weavewiki.agents.Brief;
import dev.weavewiki.agents.FactCheck;
import dev.weavewiki.agents.UnusableAnswerException;
import dev.weavewiki.agents.bottomup.ResearchPlan.AspectAnswer;
import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.PromptId;
import java.util.List;

/** Names what is worth finding out about a file, and where to look. */
final class PlanningAgent implements Agent<Reading, PlanningAgent.PlanningAnswer, ResearchPlan> {

    /** The aspects, the most important first. */
    record PlanningAnswer(List<AspectAnswer> aspects) {

        PlanningAnswer {
            aspects = List.copyOf(aspects);
        }
    }

    @Override
    public AgentId id() {
        return AgentId.of("planning");
    }

    @Override
    public PromptId prompt() {
        return PromptId.of("bottomup/planning");
    }

    @Override
    public Class<PlanningAnswer> answerType() {
        return PlanningAnswer.class;
    }

    @Override
    public Brief brief(Reading reading) {
        return FileBrief.around(reading).build();
    }

    @Override
    public PlanningAnswer staticAnswer(Reading reading) {
        return new PlanningAnswer(StandingAspects.of(reading.study()));
    }

    @Override
    public ResearchPlan insight(PlanningAnswer answer, Reading reading, FactCheck facts) {
        List<Aspect> aspects =
                ResearchPlan.aspects(answer.aspects(), reading.study().path(), facts);
        if (aspects.isEmpty()) {
            throw new UnusableAnswerException("the plan names no aspect to find out");
        }
        return new ResearchPlan(aspects);
    }
}
