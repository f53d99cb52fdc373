package dev.weavewiki.quality;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.Score;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.product.DomainInsight;
import dev.weavewiki.core.model.product.FileInsight;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.Page;
import dev.weavewiki.core.model.product.PagePath;
import dev.weavewiki.core.model.product.QualityScore;
import dev.weavewiki.core.model.product.VerificationCounts;
import dev.weavewiki.core.prompt.TokenCounter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Scores a verified draft from its pages as they will be written. Stateless. */
public final class QualityScorer {

    /** A document of that many tokens counts as complete (specification, phase 6). */
    private static final double COMPLETE = 1_000;

    private final TokenCounter counter;

    public QualityScorer(TokenCounter counter) {
        this.counter = counter;
    }

    public QualityScore score(VerifiedPages draft, Knowledge known) {
        List<Page> documents =
                draft.pages().stream().filter(QualityScorer::isDocument).toList();
        VerificationCounts counts = draft.counts();
        return new QualityScore(
                coverage(draft.pages(), known),
                mean(documents, page -> Math.min(1, counter.count(page.text()).value() / COMPLETE)),
                Score.share(
                        counts.links().valid() + counts.citations().valid(),
                        counts.links().all() + counts.citations().all()),
                Score.share(
                        documents.stream()
                                .filter(page -> draft.hasDiagram(page.path()))
                                .count(),
                        documents.size()),
                clarity(known),
                Score.share(counts.claims().valid(), counts.claims().all()));
    }

    private static boolean isDocument(Page page) {
        return page.path().value().endsWith(".md") && !page.path().value().equals("_coverage.md");
    }

    private static Score coverage(List<Page> pages, Knowledge known) {
        Map<PagePath, String> texts = pages.stream().collect(Collectors.toMap(Page::path, Page::text));
        Map<RepoPath, PagePath> locations = known.blueprint().locations();
        List<SourceFile> files = known.code().sourceFiles();
        long documented = files.stream()
                .filter(file -> isDocumented(file.path(), locations.get(file.path()), texts))
                .count();
        return Score.share(documented, files.size());
    }

    private static boolean isDocumented(
            RepoPath file, @org.jspecify.annotations.Nullable PagePath page, Map<PagePath, String> texts) {
        return page != null && texts.getOrDefault(page, "").contains(file.name());
    }

    private static Score clarity(Knowledge known) {
        List<String> purposes = Stream.concat(
                        known.fileInsights().files().stream().map(FileInsight::purpose),
                        known.domains().domains().stream().map(DomainInsight::purpose))
                .toList();
        return mean(purposes, purpose -> Clarity.of(purpose).value());
    }

    private static <T> Score mean(List<T> values, ToDoubleFunction<T> score) {
        // Summed up in order, whatever thread is first, so that equal drafts score the same to the last digit.
        double[] scores = values.parallelStream().mapToDouble(score).toArray();
        return Score.of(Math.min(1, Arrays.stream(scores).average().orElse(1)));
    }
}
