package dev.weavewiki.agents.consolidation;

import dev.weavewiki.agents.Agent;
import dev.weavewiki.agents.Brief;
import dev.weavewiki.agents.FactCheck;
import dev.weavewiki.agents.Glossary;
import dev.weavewiki.agents.Prose;
import dev.weavewiki.agents.UnusableAnswerException;
import dev.weavewiki.agents.topdown.Descriptions;
import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.PromptId;
import dev.weavewiki.core.model.RepoPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives candidate domains names and purposes. Their files and slugs stay as they are. */
final class DomainNamingAgent implements Agent<NamingBatch, DomainNamingAgent.Answer, List<DomainCandidate>> {

    private static final int TELLING_FILES = 6;
    private static final int LONGEST_NAME = 48;

    /** What the domains are called, unchecked. */
    record Answer(List<Named> domains) {}

    /** A domain by its slug, with its name and one sentence on what it is for. */
    record Named(String slug, String name, String purpose) {}

    @Override
    public AgentId id() {
        return AgentId.of("domain-naming");
    }

    @Override
    public PromptId prompt() {
        return PromptId.of("consolidation/domain-naming");
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }

    @Override
    public Brief brief(NamingBatch batch) {
        return Brief.builder()
                .put("project", batch.known().code().name())
                .ranked("glossary", Glossary.of(batch.known()))
                .ranked("domains", batch.candidates(), candidate -> text(candidate, batch))
                .build();
    }

    private static String text(DomainCandidate candidate, NamingBatch batch) {
        StringBuilder text = new StringBuilder(candidate.slug() + " (now \"" + candidate.name() + "\", "
                + Prose.count(candidate.files().size(), "file") + ")");
        for (RepoPath path : Descriptions.byWeight(batch.known().code(), candidate.files()).stream()
                .limit(TELLING_FILES)
                .toList()) {
            text.append("\n  ").append(path).append(' ').append(Descriptions.purpose(batch.known(), path));
        }
        return text.toString();
    }

    @Override
    public Answer staticAnswer(NamingBatch batch) {
        return new Answer(batch.candidates().stream()
                .map(candidate ->
                        new Named(candidate.slug(), candidate.name(), DomainPurpose.of(candidate, batch.known())))
                .toList());
    }

    @Override
    public List<DomainCandidate> insight(Answer answer, NamingBatch batch, FactCheck facts) {
        Map<String, Named> bySlug = new HashMap<>();
        answer.domains().forEach(named -> bySlug.putIfAbsent(named.slug(), named));
        if (batch.candidates().stream().noneMatch(candidate -> bySlug.containsKey(candidate.slug()))) {
            throw new UnusableAnswerException("no domain is named by a slug of the evidence");
        }
        Set<String> taken = new HashSet<>();
        List<DomainCandidate> result = new ArrayList<>();
        for (DomainCandidate candidate : batch.candidates()) {
            Named named = bySlug.getOrDefault(candidate.slug(), new Named(candidate.slug(), "", ""));
            Optional<String> name = facts.text(named.name())
                    .filter(text -> text.length() <= LONGEST_NAME && taken.add(text.toLowerCase(Locale.ROOT)));
            String purpose = facts.text(named.purpose(), candidate.files())
                    .orElseGet(() -> DomainPurpose.of(candidate, batch.known()));
            result.add(candidate.named(name.orElse(candidate.name()), Prose.sentence(purpose)));
        }
        return List.copyOf(result);
    }
}
