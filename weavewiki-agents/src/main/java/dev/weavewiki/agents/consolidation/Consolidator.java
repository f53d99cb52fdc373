package dev.weavewiki.agents.consolidation;

import dev.weavewiki.agents.AgentRunner;
import dev.weavewiki.agents.Finding;
import dev.weavewiki.agents.Question;
import dev.weavewiki.agents.topdown.AreaGraph;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.ProjectScale;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.product.DomainInsight;
import dev.weavewiki.core.model.product.DomainMap;
import dev.weavewiki.core.model.product.Gap;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.ReadingPlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Groups the files into domains, has them named and written about, and says what the texts still lack. */
public final class Consolidator {

    /** Domains named in one question. Our choice: enough to tell them apart, few enough for a small model. */
    private static final int BATCH = 10;

    /** Output tokens of a domain's overview. Our choice: an overview of about 600 words with its citations. */
    private static final long SYNTHESIS_TARGET = 1_500;

    /** Output tokens for the name and purpose of one domain. Our choice. */
    private static final long NAMING_TARGET = 60;

    private final DomainNamingAgent naming = new DomainNamingAgent();
    private final DomainSynthesisAgent synthesis = new DomainSynthesisAgent();

    /**
     * The domains with their overviews, the most important first, and the gaps found in them. Cold. Asks one question for
     * each ten domains and one for each domain.
     *
     * @param concurrency how many questions are asked at a time
     * @param likeness which files say much the same, where that is known
     * @return exactly one map, in which each source file is in exactly one domain; fails as {@link AgentRunner#ask} does
     */
    public Mono<DomainMap> consolidate(Knowledge known, AgentRunner runner, int concurrency, Likeness likeness) {
        return Mono.defer(() -> {
            List<DomainCandidate> candidates =
                    DomainCandidates.of(known.code(), scale(known), known.language(), likeness);
            return Flux.fromIterable(batches(candidates))
                    .flatMapSequential(batch -> named(batch, known, runner), concurrency)
                    .collectList()
                    .map(lists -> unique(lists.stream().flatMap(List::stream).toList(), candidates))
                    .flatMap(domains -> insights(domains, known, runner, concurrency))
                    .map(insights -> new DomainMap(insights, Gaps.of(insights, known)));
        });
    }

    /**
     * The domain with its overview written again, given what it lacks. Cold; asks one question, or none where no model is
     * asked at all.
     *
     * @return exactly one insight; the given one where the answer is static analysis's again
     */
    public Mono<DomainInsight> improve(DomainInsight domain, List<Gap> gaps, Knowledge known, AgentRunner runner) {
        if (!runner.asksModel()) {
            return Mono.just(domain);
        }
        List<DomainCandidate> all =
                known.domains().domains().stream().map(Consolidator::candidate).toList();
        AreaGraph relations = DomainRelations.among(all, known.code());
        DomainStudy study = new DomainStudy(candidate(domain), relations, known, gaps);
        Question question = Question.of(PhaseId.REFINEMENT, domain.slug(), SYNTHESIS_TARGET);
        return runner.ask(synthesis, study, question)
                .map(finding -> finding.reason().isEmpty() ? insight(candidate(domain), finding) : domain);
    }

    static ProjectScale scale(Knowledge known) {
        return known.find(ReadingPlan.class).map(ReadingPlan::scale).orElseGet(() -> scale(known.code()));
    }

    private static ProjectScale scale(CodeModel code) {
        return ProjectScale.of(code.sourceFiles().size());
    }

    static DomainCandidate candidate(DomainInsight domain) {
        return new DomainCandidate(domain.name(), domain.slug(), domain.purpose(), domain.files());
    }

    private static List<List<DomainCandidate>> batches(List<DomainCandidate> candidates) {
        List<List<DomainCandidate>> batches = new ArrayList<>();
        for (int from = 0; from < candidates.size(); from += BATCH) {
            batches.add(candidates.subList(from, Math.min(candidates.size(), from + BATCH)));
        }
        return batches;
    }

    private Mono<List<DomainCandidate>> named(List<DomainCandidate> batch, Knowledge known, AgentRunner runner) {
        String subject = "domains from " + batch.get(0).slug();
        Question question = Question.of(PhaseId.CONSOLIDATION, subject, NAMING_TARGET * batch.size());
        return runner.ask(naming, new NamingBatch(known, batch), question).map(Finding::insight);
    }

    /** Names given in different questions may collide; then the candidate's own name stays. */
    private static List<DomainCandidate> unique(List<DomainCandidate> named, List<DomainCandidate> candidates) {
        Set<String> taken = new HashSet<>();
        List<DomainCandidate> unique = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            DomainCandidate domain = named.get(i);
            boolean free = taken.add(domain.name().toLowerCase(Locale.ROOT));
            unique.add(free ? domain : domain.named(candidates.get(i).name(), domain.purpose()));
        }
        return unique;
    }

    private Mono<List<DomainInsight>> insights(
            List<DomainCandidate> domains, Knowledge known, AgentRunner runner, int concurrency) {
        AreaGraph relations = DomainRelations.among(domains, known.code());
        return Flux.fromIterable(domains)
                .flatMapSequential(
                        domain -> runner.ask(
                                        synthesis,
                                        new DomainStudy(domain, relations, known, List.of()),
                                        Question.of(PhaseId.CONSOLIDATION, domain.slug(), SYNTHESIS_TARGET))
                                .map(finding -> insight(domain, finding)),
                        concurrency)
                .collectList();
    }

    private static DomainInsight insight(DomainCandidate domain, Finding<DomainSynthesisAgent.Synthesis> finding) {
        DomainSynthesisAgent.Synthesis told = finding.insight();
        return new DomainInsight(
                domain.name(),
                domain.slug(),
                told.purpose(),
                told.overview(),
                told.relations(),
                told.startHere(),
                domain.files(),
                finding.provenance(),
                finding.droppedClaims());
    }
}
