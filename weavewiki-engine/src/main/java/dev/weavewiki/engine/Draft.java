package dev.weavewiki.engine;

import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.QualityScore;
import dev.weavewiki.quality.VerifiedPages;

/** A version of the wiki: what it was made from, its checked pages, and how good they are. */
record Draft(Knowledge known, VerifiedPages pages, QualityScore score) {

    boolean isBetterThan(Draft other) {
        return score.overall().compareTo(other.score.overall()) > 0;
    }
}
