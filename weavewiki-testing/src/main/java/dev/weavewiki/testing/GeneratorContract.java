package dev.weavewiki.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.Score;
import dev.weavewiki.core.model.product.CoverageReport;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.Page;
import dev.weavewiki.core.model.product.QualityScore;
import dev.weavewiki.core.model.product.StopReason;
import dev.weavewiki.core.model.product.VerificationCounts;
import dev.weavewiki.generators.CoveragePage;
import dev.weavewiki.generators.Generator;
import dev.weavewiki.generators.Generators;
import dev.weavewiki.quality.PageVerifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What every set of generators does. Whoever writes a generator extends this class in a test, with the standard
 * generators and their own, and what a run knows; {@link StaticKnowledge} gives that.
 */
public abstract class GeneratorContract {

    /** The generators, made anew with each call; those whose pages the pages link to are among them. */
    protected abstract List<Generator> generators();

    /** What all phases of a run have found. */
    protected abstract Knowledge knowledge();

    @Test
    void writes_pages() {
        assertThat(pages()).isNotEmpty();
    }

    @Test
    void the_same_knowledge_gives_the_same_bytes() {
        assertThat(pages()).isEqualTo(pages());
    }

    @Test
    void nothing_has_to_be_dropped() {
        Knowledge known = knowledge();
        List<Page> pages = new ArrayList<>(pages());
        pages.add(CoveragePage.page(known, unscored()));

        var verified = new PageVerifier(known.code(), known.texts()).verify(pages);

        VerificationCounts counts = verified.counts();
        assertThat(List.of(counts.links(), counts.citations(), counts.symbols(), counts.diagrams(), counts.claims()))
                .as("links, citations, symbols, diagrams, claims")
                .allSatisfy(checked -> assertThat(checked.dropped()).isZero());
    }

    @Test
    void pages_have_a_title_and_end_with_a_line_break() {
        assertThat(pages()).allSatisfy(page -> {
            assertThat(page.title()).isNotBlank();
            assertThat(page.text()).isNotBlank().endsWith("\n").doesNotContain("\r");
        });
    }

    @Test
    void paths_differ_by_more_than_their_case() {
        assertThat(pages())
                .extracting(page -> page.path().value().toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates();
    }

    @Test
    void pages_rest_on_files_of_the_repository() {
        Knowledge known = knowledge();

        assertThat(pages())
                .flatExtracting(Page::sources)
                .allSatisfy(path ->
                        assertThat(known.code().isPath(path)).as("%s", path).isTrue());
    }

    private List<Page> pages() {
        return Generators.pages(generators(), knowledge());
    }

    // Every wiki has this page, so that pages may link to it; the engine writes it.
    private static CoverageReport unscored() {
        Score zero = Score.ZERO;
        return new CoverageReport(
                new QualityScore(zero, zero, zero, zero, zero, zero),
                zero,
                1,
                StopReason.NO_GAIN,
                VerificationCounts.NONE,
                List.of(),
                Map.of(),
                Map.of(),
                "");
    }
}
