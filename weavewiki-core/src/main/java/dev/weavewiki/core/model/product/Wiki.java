package dev.weavewiki.core.model.product;

import dev.weavewiki.core.model.Score;
import java.util.List;

/**
 * The verified pages, sorted by path, and how good they are.
 *
 * @param turns how many drafts were made, at least 1
 */
public record Wiki(
        List<Page> pages, QualityScore score, Score target, int turns, StopReason stop, VerificationCounts verification)
        implements Product {

    public Wiki {
        pages = pages.stream().sorted().toList();
    }
}
