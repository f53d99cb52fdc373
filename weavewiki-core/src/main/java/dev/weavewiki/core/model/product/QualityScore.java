package dev.weavewiki.core.model.product;

import dev.weavewiki.core.model.Score;

/**
 * How good a draft is, computed from its pages as written.
 *
 * @param coverage documented files / source files
 * @param completeness mean of min(1, tokens of the document / 1000)
 * @param accuracy valid cross-references and citations / all of them
 * @param diagrams share of documents with a valid diagram
 * @param clarity mean clarity of the purpose statements
 * @param grounding verified claims / claims; reported beside the five, and gating
 */
public record QualityScore(
        Score coverage, Score completeness, Score accuracy, Score diagrams, Score clarity, Score grounding) {

    /**
     * 0.25·coverage + 0.30·completeness + 0.15·accuracy + 0.15·diagrams + 0.15·clarity (specification, phase 6).
     */
    public Score overall() {
        double sum = 0.25 * coverage.value()
                + 0.30 * completeness.value()
                + 0.15 * accuracy.value()
                + 0.15 * diagrams.value()
                + 0.15 * clarity.value();
        return Score.of(Math.min(1, sum));
    }
}
