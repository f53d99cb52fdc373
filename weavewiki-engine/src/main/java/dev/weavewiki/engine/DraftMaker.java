package dev.weavewiki.engine;

import dev.weavewiki.Estimate;
import dev.weavewiki.agents.model.O200kTokenCounter;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.Score;
import dev.weavewiki.core.model.Tokens;
import dev.weavewiki.core.model.product.CoverageReport;
import dev.weavewiki.core.model.product.Gap;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.Page;
import dev.weavewiki.core.model.product.QualityScore;
import dev.weavewiki.core.model.product.StopReason;
import dev.weavewiki.core.model.product.VerificationCounts;
import dev.weavewiki.core.model.product.Wiki;
import dev.weavewiki.generators.CoveragePage;
import dev.weavewiki.generators.Generators;
import dev.weavewiki.quality.PageVerifier;
import dev.weavewiki.quality.QualityScorer;
import dev.weavewiki.quality.VerifiedPages;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes drafts of a wiki: generates, verifies, scores. */
final class DraftMaker {

    private static final QualityScore UNSCORED =
            new QualityScore(Score.ZERO, Score.ZERO, Score.ZERO, Score.ZERO, Score.ZERO, Score.ZERO);

    private final RunContext run;
    private final PageVerifier verifier;
    private final QualityScorer scorer;

    DraftMaker(Knowledge known, RunContext run) {
        this.run = run;
        this.verifier = new PageVerifier(known.code(), known.texts());
        this.scorer = new QualityScorer(new O200kTokenCounter());
    }

    /** A scored draft. Its coverage page is there to be linked to; it is written once the score is final. */
    Draft draft(Knowledge known) {
        CoverageReport unscored = new CoverageReport(
                UNSCORED,
                Score.ZERO,
                1,
                StopReason.NO_GAIN,
                VerificationCounts.NONE,
                List.of(),
                Map.of(),
                Map.of(),
                "");
        VerifiedPages pages = verifier.verify(pages(known, unscored));
        return new Draft(known, pages, scorer.score(pages, known));
    }

    /** The wiki as it is written: the draft with its coverage page. */
    Wiki wiki(Draft draft, Score target, int turns, StopReason stop, List<Gap> gaps) {
        CoverageReport report = new CoverageReport(
                draft.score(),
                target,
                turns,
                stop,
                draft.pages().counts(),
                gaps,
                run.usage().usage(),
                run.usage().calls(),
                run.options().model(),
                estimates(draft.known()),
                costs());
        VerifiedPages pages = verifier.verify(pages(draft.known(), report));
        return new Wiki(
                pages.pages(), draft.score(), target, turns, stop, draft.pages().counts());
    }

    /** By the specification's figures alone, so that the page does not change with what other runs have shown. */
    private Map<PhaseId, Tokens> estimates(Knowledge known) {
        if (run.options().model().isEmpty()) {
            return Map.of();
        }
        return new CostEstimate(Experience.NONE, Optional.empty())
                .lines(known.plan(), run.options().mode()).stream()
                        .collect(Collectors.toMap(Estimate.Line::phase, Estimate.Line::total));
    }

    private Map<PhaseId, String> costs() {
        Map<PhaseId, String> costs = new EnumMap<>(PhaseId.class);
        run.price()
                .ifPresent(price -> run.usage()
                        .usage()
                        .forEach(
                                (phase, used) -> costs.put(phase, price.of(used).toString())));
        return costs;
    }

    private List<Page> pages(Knowledge known, CoverageReport report) {
        List<Page> pages = new ArrayList<>(Generators.pages(run.generators(), known));
        pages.add(CoveragePage.page(known, report));
        return pages;
    }
}
