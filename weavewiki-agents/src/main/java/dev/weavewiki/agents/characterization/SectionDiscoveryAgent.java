package dev.weavewiki.agents.characterization;

import dev.weavewiki.agents.Agent;
import dev.weavewiki.agents.Brief;
import dev.weavewiki.agents.FactCheck;
import dev.weavewiki.agents.UnusableAnswerException;
import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.PromptId;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.Score;
import dev.weavewiki.core.model.product.EntryPointInsight;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.PurposeInsight;
import dev.weavewiki.core.model.product.SectionInsight;
import dev.weavewiki.core.model.product.SectionInsight.Topic;
import dev.weavewiki.core.model.product.TerminologyInsight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The topics that this project needs explained. Third turn: knows what the others found. */
final class SectionDiscoveryAgent implements Agent<Knowledge, SectionDiscoveryAgent.SectionAnswer, SectionInsight> {

    /** More topics than this are no guidance (specification, phase 1). */
    private static final int MOST = 7;

    /** Three to seven topics, the most needed first. */
    record SectionAnswer(List<Subject> topics, double confidence) {
        SectionAnswer {
            topics = List.copyOf(topics);
        }
    }

    /** A topic, one sentence on what readers learn there, and the paths that feed it. */
    record Subject(String title, String purpose, List<String> files) {
        Subject {
            files = List.copyOf(files);
        }
    }

    @Override
    public AgentId id() {
        return AgentId.of("section-discovery");
    }

    @Override
    public PromptId prompt() {
        return PromptId.of("characterization/section-discovery");
    }

    @Override
    public Class<SectionAnswer> answerType() {
        return SectionAnswer.class;
    }

    @Override
    public Brief brief(Knowledge known) {
        Ground ground = Ground.of(known);
        Clues clues = new Clues(ground);
        return Brief.builder()
                .ranked("purpose", purpose(ground))
                .ranked("headings", clues.headings())
                .ranked("modules", Findings.modules(ground))
                .ranked("files", clues.files())
                .ranked("terms", terms(ground))
                .ranked("entries", entries(ground))
                .ranked("folders", clues.folders())
                .build();
    }

    @Override
    public SectionAnswer staticAnswer(Knowledge known) {
        List<Topic> topics = new Topics(Ground.of(known)).found();
        return new SectionAnswer(
                topics.stream()
                        .map(topic -> new Subject(
                                topic.title(),
                                topic.purpose(),
                                topic.files().stream().map(RepoPath::value).toList()))
                        .toList(),
                topics.size() < 3 ? 0.3 : 0.7);
    }

    @Override
    public SectionInsight insight(SectionAnswer answer, Knowledge known, FactCheck facts) {
        List<Topic> topics = new ArrayList<>();
        for (Subject subject : answer.topics()) {
            List<RepoPath> files = files(subject, facts);
            boolean isNew = topics.stream()
                    .noneMatch(topic -> topic.title()
                            .toLowerCase(Locale.ROOT)
                            .equals(subject.title().strip().toLowerCase(Locale.ROOT)));
            Optional<String> title = files.isEmpty() ? Optional.empty() : facts.text(subject.title());
            if (title.isPresent() && isNew && topics.size() < MOST) {
                facts.text(subject.purpose(), files)
                        .ifPresent(purpose -> topics.add(new Topic(title.get(), purpose, files)));
            }
        }
        if (topics.isEmpty() && !known.code().sourceFiles().isEmpty()) {
            throw new UnusableAnswerException("no topic names a file of the repository");
        }
        return new SectionInsight(topics);
    }

    @Override
    public Score confidence(SectionAnswer answer) {
        return Confidence.of(answer.confidence());
    }

    /** The files named; a folder stands for the source files in it. */
    private static List<RepoPath> files(Subject subject, FactCheck facts) {
        return facts.paths(subject.files()).stream()
                .flatMap(path -> facts.code().file(path).isPresent()
                        ? Stream.of(path)
                        : facts.code().sourceFiles().stream()
                                .map(file -> file.path())
                                .filter(file -> file.isUnder(path)))
                .distinct()
                .toList();
    }

    private static List<String> purpose(Ground ground) {
        return ground.found(PurposeInsight.class)
                .map(found -> Stream.concat(Stream.of(found.headline()), found.goals().stream())
                        .map(claim -> claim.statement())
                        .toList())
                .orElseGet(() -> List.of(new Mission(ground).headline().statement()));
    }

    private static List<String> terms(Ground ground) {
        return ground
                .found(TerminologyInsight.class)
                .map(TerminologyInsight::terms)
                .orElseGet(() -> new Terms(ground).found())
                .stream()
                .map(Terms::line)
                .toList();
    }

    private static List<String> entries(Ground ground) {
        return ground.found(EntryPointInsight.class)
                .map(found ->
                        found.entries().stream().map(EntryPointAgent::line).toList())
                .orElse(List.of());
    }
}
