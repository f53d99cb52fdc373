package dev.weavewiki;

import dev.weavewiki.core.model.Provenance;
import dev.weavewiki.core.model.RunId;
import dev.weavewiki.core.model.Score;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;
import dev.weavewiki.core.model.product.QualityScore;
import dev.weavewiki.core.model.product.StopReason;
import dev.weavewiki.core.model.product.VerificationCounts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What came of a run.
 *
 * @param wiki the folder that holds the wiki
 * @param pages how many pages it has
 * @param pagesWritten how many of them were new or changed
 * @param sourceFiles how many source files the repository has; each is documented
 * @param provenance how many of them were documented by whom
 * @param usage what the committed answers behind the wiki cost, in this or an earlier run
 * @param calls how many answers those are
 * @param charged what was charged to the budget, failed and lost calls included
 * @param cost dollars, in decimal notation: where money has a limit, what was charged against it; else what the answers
 *     behind the wiki cost by the price of the model; empty where that is not known
 * @param maxCost the limit in money; empty where there is none
 * @param estimate what was estimated before the run
 * @param phases what each phase that asked a model cost, beside its estimate
 */
public record WikiReport(
        RunId run,
        Path wiki,
        int pages,
        int pagesWritten,
        int sourceFiles,
        Map<Provenance, Integer> provenance,
        QualityScore score,
        Score target,
        StopReason stop,
        VerificationCounts verification,
        TokenUsage usage,
        int calls,
        Tokens charged,
        Tokens budget,
        String cost,
        String maxCost,
        Estimate estimate,
        List<PhaseSpending> phases) {

    public WikiReport {
        provenance = Map.copyOf(provenance);
        phases = List.copyOf(phases);
    }
}
