package dev.weavewiki.engine;

import dev.weavewiki.agents.bottomup.FileResearcher;
import dev.weavewiki.agents.bottomup.FileStudy;
import dev.weavewiki.agents.bottomup.InsightRegistry;
import dev.weavewiki.agents.bottomup.InsightSnapshot;
import dev.weavewiki.agents.consolidation.Consolidator;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.Provenance;
import dev.weavewiki.core.model.Tokens;
import dev.weavewiki.core.model.product.DomainInsight;
import dev.weavewiki.core.model.product.FileInsight;
import dev.weavewiki.core.model.product.Gap;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.ReadingPlan.PlannedFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks again about what a draft lacks, the worst gaps first, told what is missing. */
final class Improvement {

    /** How many files and domains are asked about in one turn. Our choice: a turn stays a small share of a run. */
    static final int SUBJECTS_PER_TURN = 12;

    /** What a turn needs at least to be worth starting: one question of a file of the standard tier. */
    private static final Tokens LEAST = Tokens.of(1_500);

    private final RunContext run;
    private final FileResearcher researcher;
    private final Consolidator consolidator = new Consolidator();

    Improvement(RunContext run) {
        this.run = run;
        this.researcher = new FileResearcher(run.counter(), run.options().contextCeiling()).paidBy(PhaseId.REFINEMENT);
    }

    boolean isAffordable() {
        return run.budget()
                .report()
                .phase(PhaseId.REFINEMENT)
                .filter(phase -> phase.limit()
                                .minusUpToZero(phase.used())
                                .minusUpToZero(phase.reserved())
                                .compareTo(LEAST)
                        >= 0)
                .isPresent();
    }

    /** What is known once the worst gaps have been asked about; insights that did not get better stay. */
    Mono<Knowledge> improve(Knowledge known, List<Gap> gaps) {
        Map<String, List<Gap>> bySubject = new LinkedHashMap<>();
        gaps.forEach(gap -> bySubject
                .computeIfAbsent(gap.subject(), subject -> new ArrayList<>())
                .add(gap));
        return Flux.fromIterable(bySubject.entrySet())
                .take(SUBJECTS_PER_TURN)
                .flatMapSequential(
                        entry -> better(entry.getKey(), entry.getValue(), known),
                        run.options().concurrency())
                .reduce(known, Improvement::plus);
    }

    private Mono<Object> better(String subject, List<Gap> gaps, Knowledge known) {
        for (DomainInsight domain : known.domains().domains()) {
            if (domain.slug().equals(subject)) {
                return consolidator.improve(domain, gaps, known, run.agents()).cast(Object.class);
            }
        }
        for (PlannedFile file : known.plan().files()) {
            if (file.path().value().equals(subject)) {
                return improved(file, gaps, known).cast(Object.class);
            }
        }
        return Mono.empty();
    }

    private Mono<FileInsight> improved(PlannedFile file, List<Gap> gaps, Knowledge known) {
        InsightRegistry registry = new InsightRegistry();
        known.fileInsights().files().forEach(registry::put);
        InsightSnapshot finished = registry.snapshot();
        var children = finished.childContexts(file.path(), file.tier(), known.code(), run.counter());
        FileStudy study = FileStudy.of(file, known, children).withGaps(gaps);
        return researcher.research(study, run.options().mode(), run.agents());
    }

    /** Only a model's answer that was not cut short takes the place of what is there. */
    private static Knowledge plus(Knowledge known, Object better) {
        if (better instanceof FileInsight file
                && file.provenance() == Provenance.MODEL
                && file.reason().isBlank()) {
            return known.plus(known.fileInsights().with(file));
        }
        if (better instanceof DomainInsight domain && domain.provenance() == Provenance.MODEL) {
            return known.plus(known.domains().with(domain));
        }
        return known;
    }
}
