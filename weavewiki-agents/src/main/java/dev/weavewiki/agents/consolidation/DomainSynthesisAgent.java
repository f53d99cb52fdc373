package dev.weavewiki.agents.consolidation;

import dev.weavewiki.agents.Agent;
import dev.weavewiki.agents.Brief;
import dev.weavewiki.agents.CitedStatement;
import dev.weavewiki.agents.FactCheck;
import dev.weavewiki.agents.Glossary;
import dev.weavewiki.agents.Prose;
import dev.weavewiki.agents.UnusableAnswerException;
import dev.weavewiki.agents.topdown.AreaGraph;
import dev.weavewiki.agents.topdown.Descriptions;
import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.PromptId;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.product.FileInsight;
import dev.weavewiki.core.model.product.FileInsights;
import dev.weavewiki.core.model.product.Gap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes about a domain as a whole: what its files do together, and where to start reading. */
final class DomainSynthesisAgent
        implements Agent<DomainStudy, DomainSynthesisAgent.Answer, DomainSynthesisAgent.Synthesis> {

    /** What is said of a domain, unchecked. */
    record Answer(
            String purpose, List<CitedStatement> overview, List<CitedStatement> relations, List<String> startHere) {}

    /** What is left of it. */
    record Synthesis(String purpose, List<Claim> overview, List<Claim> relations, List<RepoPath> startHere) {}

    @Override
    public AgentId id() {
        return AgentId.of("domain-synthesis");
    }

    @Override
    public PromptId prompt() {
        return PromptId.of("consolidation/domain-synthesis");
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }

    @Override
    public Brief brief(DomainStudy study) {
        DomainFacts facts = new DomainFacts(study.domain(), study.known());
        DomainCandidate domain = study.domain();
        return Brief.builder()
                .put(
                        "domain",
                        domain.name() + " (" + Prose.count(domain.files().size(), "file") + "): " + domain.purpose())
                .ranked("glossary", Glossary.of(study.known(), domain.files()))
                .ranked("gaps", study.gaps(), Gap::detail)
                .ranked("insights", facts.telling(), path -> insight(path, study))
                .ranked("digest", facts.others(), path -> line(path, study))
                .ranked("inside", facts.inner(), DomainSynthesisAgent::line)
                .ranked("relations", new DomainRelations(study).edges().toList(), DomainSynthesisAgent::line)
                .build();
    }

    private static String line(RepoPath path, DomainStudy study) {
        String where = Descriptions.anchor(study.known().code(), path)
                .map(Evidence::citation)
                .orElse(path.value());
        return where + " " + Descriptions.purpose(study.known(), path);
    }

    private static String insight(RepoPath path, DomainStudy study) {
        String more = study.known()
                .find(FileInsights.class)
                .flatMap(insights -> insights.find(path))
                .map(DomainSynthesisAgent::details)
                .orElse("");
        return line(path, study) + more;
    }

    private static String details(FileInsight insight) {
        Stream<Claim> claims = Stream.concat(
                insight.summary().stream().limit(4),
                insight.behaviours().stream().map(FileInsight.Behaviour::claim).limit(2));
        return claims.map(claim -> "\n  " + claim.statement() + " "
                        + claim.evidence().stream()
                                .limit(2)
                                .map(Evidence::citation)
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining());
    }

    private static String line(Dependency link) {
        return link.evidence().citation() + " leans on " + link.to();
    }

    private static String line(AreaGraph.Edge edge) {
        return edge.from().name() + " -> " + edge.to().name() + ": "
                + Prose.count(edge.weight(), "file pair") + ", such as "
                + edge.sample().evidence().citation() + " on "
                + edge.sample().to();
    }

    @Override
    public Answer staticAnswer(DomainStudy study) {
        DomainFacts facts = new DomainFacts(study.domain(), study.known());
        String purpose = study.domain().purpose();
        return new Answer(
                purpose.isBlank() ? DomainPurpose.of(study.domain(), study.known()) : purpose,
                new DomainOverview(facts).statements(),
                new DomainRelations(study).statements(),
                facts.startHere().stream().map(RepoPath::value).toList());
    }

    @Override
    public Synthesis insight(Answer answer, DomainStudy study, FactCheck facts) {
        List<Claim> overview = facts.claims(answer.overview());
        if (overview.isEmpty() && !answer.overview().isEmpty()) {
            throw new UnusableAnswerException("no statement of the overview is shown by the lines it cites");
        }
        Optional<String> purpose = facts.text(answer.purpose(), study.domain().files());
        List<RepoPath> start = facts.paths(answer.startHere()).stream()
                .filter(study.domain().files()::contains)
                .toList();
        return new Synthesis(
                Prose.sentence(purpose.orElse(study.domain().purpose())),
                overview,
                facts.claims(answer.relations()),
                start.isEmpty() ? new DomainFacts(study.domain(), study.known()).startHere() : start);
    }
}
