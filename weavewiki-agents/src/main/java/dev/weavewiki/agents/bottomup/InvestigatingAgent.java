package dev.weavewiki.agents.bottomup;

import dev.weavewiki.agents.Agent;
import dev.weavewiki.agents.Brief;
import dev.weavewiki.agents.CitedStatement;
import dev.weavewiki.agents.Excerpts;
import dev.weavewiki.agents.FactCheck;
import dev.weavewiki.agents.UnusableAnswerException;
import dev.weavewiki.agents.bottomup.ResearchPlan.AspectAnswer;
import dev.weavewiki.agents.bottomup.describe.FileDescription;
import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.PromptId;
import dev.weavewiki.core.model.product.FileInsight.Behaviour;
import java.util.List;
import java.util.stream.Stream;

/** Answers a group of aspects from the code, with the lines that show it. */
final class InvestigatingAgent implements Agent<Reading, InvestigatingAgent.InvestigatingAnswer, Discoveries> {

    /** How much of a place outside the file is shown: a method with its head, not a file. */
    private static final int PLACE_LINES = 60;

    /** What was found, and what turned up that is worth another look. */
    record InvestigatingAnswer(List<CitedStatement> findings, List<AspectAnswer> followUps) {

        InvestigatingAnswer {
            findings = List.copyOf(findings);
            followUps = List.copyOf(followUps);
        }
    }

    @Override
    public AgentId id() {
        return AgentId.of("investigating");
    }

    @Override
    public PromptId prompt() {
        return PromptId.of("bottomup/investigating");
    }

    @Override
    public Class<InvestigatingAnswer> answerType() {
        return InvestigatingAnswer.class;
    }

    @Override
    public Brief brief(Reading reading) {
        return FileBrief.of(reading)
                .ranked("aspects", reading.aspects(), aspect -> "- " + aspect.question())
                .ranked(
                        "places",
                        places(reading),
                        place -> Excerpts.numbered(reading.study().known().texts(), place))
                .build();
    }

    /** Places that the windows show already are not shown twice. */
    private static List<Evidence> places(Reading reading) {
        return reading.aspects().stream()
                .flatMap(aspect -> aspect.reading().stream())
                .map(place -> Evidence.of(place.path(), place.lines().head(PLACE_LINES)))
                .filter(place -> !isShown(place, reading))
                .distinct()
                .toList();
    }

    private static boolean isShown(Evidence place, Reading reading) {
        return place.path().equals(reading.study().path())
                && reading.windows().stream().anyMatch(window -> window.contains(place.lines()));
    }

    @Override
    public InvestigatingAnswer staticAnswer(Reading reading) {
        FileDescription description =
                FileDescription.of(reading.study().source(), reading.study().known());
        Stream<Claim> claims = Stream.concat(
                description.summary().stream(),
                description.behaviours().stream().map(Behaviour::claim));
        return new InvestigatingAnswer(claims.map(CitedStatement::of).toList(), List.of());
    }

    @Override
    public Discoveries insight(InvestigatingAnswer answer, Reading reading, FactCheck facts) {
        List<Claim> claims = facts.claims(answer.findings());
        if (claims.isEmpty() && reading.study().source().lines() > 0) {
            throw new UnusableAnswerException("no finding has a citation that exists in the form path:from-to");
        }
        return new Discoveries(
                claims, ResearchPlan.aspects(answer.followUps(), reading.study().path(), facts));
    }
}
