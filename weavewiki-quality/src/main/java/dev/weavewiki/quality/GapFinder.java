package dev.weavewiki.quality;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Provenance;
import dev.weavewiki.core.model.product.DomainInsight;
import dev.weavewiki.core.model.product.FileInsight;
import dev.weavewiki.core.model.product.Gap;
import dev.weavewiki.core.model.product.Knowledge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds what the insights behind a draft lack, the worst first. */
public final class GapFinder {

    /** A text with fewer words says too little about a domain (specification, phase 5). */
    private static final int ENOUGH_WORDS = 100;

    /** A purpose of that clarity has five words or a verb. Our choice. */
    private static final double CLEAR = 0.8;

    private GapFinder() {}

    /** Gaps of domains, then of files, both in the order of what they are worth; equal knowledge gives equal gaps. */
    public static List<Gap> gaps(Knowledge known) {
        List<Gap> gaps = new ArrayList<>();
        known.domains().domains().forEach(domain -> addGaps(domain, gaps));
        known.domains().gaps().stream()
                .filter(gap -> gap.kind() == Gap.Kind.TOPIC)
                .forEach(gaps::add);
        known.fileInsights().files().stream()
                .sorted(Comparator.comparing(FileInsight::tier).reversed().thenComparing(FileInsight::path))
                .forEach(file -> addGaps(file, gaps));
        return List.copyOf(gaps);
    }

    private static void addGaps(DomainInsight domain, List<Gap> gaps) {
        long words = words(domain.overview());
        if (words < ENOUGH_WORDS) {
            gaps.add(new Gap(
                    Gap.Kind.CONTENT,
                    domain.slug(),
                    "the overview of " + domain.name() + " has only " + words + " words"));
        }
        if (domain.relations().isEmpty() && domain.files().size() > 1) {
            gaps.add(new Gap(
                    Gap.Kind.REFERENCE,
                    domain.slug(),
                    "nothing is said of how the files of " + domain.name() + " relate"));
        }
        if (Clarity.of(domain.purpose()).value() < CLEAR) {
            gaps.add(new Gap(Gap.Kind.CLARITY, domain.slug(), "the purpose of " + domain.name() + " is not clear"));
        }
    }

    private static void addGaps(FileInsight file, List<Gap> gaps) {
        if (file.provenance() != Provenance.MODEL && !file.reason().isEmpty()) {
            gaps.add(new Gap(Gap.Kind.COVERAGE, file.path().value(), file.reason()));
        }
        if (Clarity.of(file.purpose()).value() < CLEAR) {
            gaps.add(new Gap(Gap.Kind.CLARITY, file.path().value(), "the purpose is not clear: " + file.purpose()));
        }
        if (file.summary().isEmpty()) {
            gaps.add(new Gap(Gap.Kind.CONTENT, file.path().value(), "there is no prose"));
        }
    }

    private static long words(List<Claim> claims) {
        return claims.stream()
                .mapToLong(claim -> claim.statement().strip().split("\\s+").length)
                .sum();
    }
}
