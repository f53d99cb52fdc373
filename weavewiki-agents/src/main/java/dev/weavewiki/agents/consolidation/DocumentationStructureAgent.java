package dev.weavewiki.agents.consolidation;

import dev.weavewiki.agents.Agent;
import dev.weavewiki.agents.Brief;
import dev.weavewiki.agents.FactCheck;
import dev.weavewiki.agents.Glossary;
import dev.weavewiki.agents.Prose;
import dev.weavewiki.agents.UnusableAnswerException;
import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.PromptId;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.product.DomainInsight;
import dev.weavewiki.core.model.product.DomainMap;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.ProjectProfile;
import dev.weavewiki.core.model.product.SectionInsight;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Decides which topics get pages of their own, from the sections that the characterization found. */
final class DocumentationStructureAgent
        implements Agent<Knowledge, DocumentationStructureAgent.Answer, List<SectionInsight.Topic>> {

    private static final int MOST = 7;

    /** The topics, unchecked. */
    record Answer(List<TopicAnswer> topics) {}

    /** A topic: its title, one sentence on why readers need it, and the files that feed it. */
    record TopicAnswer(String title, String purpose, List<String> files) {}

    @Override
    public AgentId id() {
        return AgentId.of("documentation-structure");
    }

    @Override
    public PromptId prompt() {
        return PromptId.of("consolidation/documentation-structure");
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }

    @Override
    public Brief brief(Knowledge known) {
        return Brief.builder()
                .put("project", known.code().name())
                .ranked("glossary", Glossary.of(known))
                .ranked("topics", topics(known), DocumentationStructureAgent::line)
                .ranked("domains", domains(known), DocumentationStructureAgent::line)
                .build();
    }

    private static List<SectionInsight.Topic> topics(Knowledge known) {
        return known.find(ProjectProfile.class)
                .flatMap(profile -> profile.find(SectionInsight.class))
                .map(SectionInsight::topics)
                .orElse(List.of());
    }

    private static List<DomainInsight> domains(Knowledge known) {
        return known.find(DomainMap.class).map(DomainMap::domains).orElse(List.of());
    }

    private static String line(SectionInsight.Topic topic) {
        return topic.title() + ": " + topic.purpose() + " Files: "
                + String.join(", ", topic.files().stream().map(RepoPath::value).toList());
    }

    private static String line(DomainInsight domain) {
        return domain.name() + " (" + Prose.count(domain.files().size(), "file") + "): " + domain.purpose();
    }

    @Override
    public Answer staticAnswer(Knowledge known) {
        return new Answer(topics(known).stream()
                .map(topic -> new TopicAnswer(
                        topic.title(),
                        topic.purpose(),
                        topic.files().stream().map(RepoPath::value).toList()))
                .toList());
    }

    @Override
    public List<SectionInsight.Topic> insight(Answer answer, Knowledge known, FactCheck facts) {
        Set<String> titles = new HashSet<>();
        List<SectionInsight.Topic> topics = answer.topics().stream()
                .map(topic -> topic(topic, facts))
                .flatMap(Optional::stream)
                .filter(topic -> titles.add(topic.title().toLowerCase(Locale.ROOT)))
                .limit(MOST)
                .toList();
        if (topics.isEmpty() && !answer.topics().isEmpty()) {
            throw new UnusableAnswerException("no topic has a title and files of the repository");
        }
        return topics;
    }

    private static Optional<SectionInsight.Topic> topic(TopicAnswer answer, FactCheck facts) {
        List<RepoPath> files = facts.paths(answer.files()).stream()
                .filter(path -> facts.code().file(path).isPresent())
                .toList();
        if (files.isEmpty()) {
            return Optional.empty();
        }
        return facts.text(answer.title())
                .map(title -> new SectionInsight.Topic(
                        title,
                        Prose.sentence(facts.text(answer.purpose(), files).orElse("")),
                        files));
    }
}
