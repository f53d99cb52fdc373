package dev.weavewiki.quality;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Provenance;
import dev.weavewiki.core.model.product.DomainInsight;
import dev.weavewiki.core.model.product.FileInsight;
import dev.weavewiki.core.model.product.Gap;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.core.prose.WordCount;
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
        known.domains().domains().forEach(domain -> addGaps(known.language(), domain, gaps));
        known.domains().gaps().stream()
                .filter(gap -> gap.kind() == Gap.Kind.TOPIC)
                .forEach(gaps::add);
        known.fileInsights().files().stream()
                .sorted(Comparator.comparing(FileInsight::tier).reversed().thenComparing(FileInsight::path))
                .forEach(file -> addGaps(known.language(), file, gaps));
        return List.copyOf(gaps);
    }

    private static void addGaps(ProseLanguage say, DomainInsight domain, List<Gap> gaps) {
        long words = words(domain.overview());
        if (words < ENOUGH_WORDS) {
            gaps.add(new Gap(
                    Gap.Kind.CONTENT,
                    domain.slug(),
                    say.text("the overview of {0} has only {1} words", domain.name(), words)));
        }
        if (domain.relations().isEmpty() && domain.files().size() > 1) {
            gaps.add(new Gap(
                    Gap.Kind.REFERENCE,
                    domain.slug(),
                    say.text("nothing is said of how the files of {0} relate", domain.name())));
        }
        if (Clarity.of(domain.purpose()).value() < CLEAR) {
            gaps.add(new Gap(
                    Gap.Kind.CLARITY, domain.slug(), say.text("the purpose of {0} is not clear", domain.name())));
        }
    }

    private static void addGaps(ProseLanguage say, FileInsight file, List<Gap> gaps) {
        if (file.provenance() != Provenance.MODEL && !file.reason().isEmpty()) {
            gaps.add(new Gap(Gap.Kind.COVERAGE, file.path().value(), file.reasonIn(say)));
        }
        if (Clarity.of(file.purpose()).value() < CLEAR) {
            gaps.add(new Gap(
                    Gap.Kind.CLARITY, file.path().value(), say.text("the purpose is not clear: {0}", file.purpose())));
        }
        if (file.summary().isEmpty()) {
            gaps.add(new Gap(Gap.Kind.CONTENT, file.path().value(), say.text("there is no prose")));
        }
    }

    private static long words(List<Claim> claims) {
        return claims.stream()
                .mapToLong(claim -> WordCount.of(claim.statement()))
                .sum();
    }
}
