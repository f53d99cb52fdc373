package dev.weavewiki.generators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.product.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the reference says of the product and of what builds it. */
class ReferenceTest {

    private static final Fact CLEAN =
            new Fact(Fact.Kind.SCHEDULED_JOB, "Shop.clean", "daily", Evidence.of("src/shop/Main.java", 9, 9));
    private static final Fact NIGHTLY = new Fact(
            Fact.Kind.SCHEDULED_JOB,
            "workflow Nightly",
            "0 22 * * *",
            Evidence.of(".github/workflows/night.yml", 5, 5));

    private static String page(String path, Fact... facts) {
        CodeModel plain = SmallProject.code();
        var known = SmallProject.known(CodeModel.builder(plain.name())
                .files(plain.files())
                .graph(plain.graph())
                .facts(List.of(facts))
                .build());
        return Generators.pages(Generators.standard(GenerationOptions.STANDARD), known).stream()
                .filter(page -> page.path().value().equals(path))
                .map(Page::text)
                .findFirst()
                .orElse("");
    }

    @Test
    void schedules_of_automation_are_no_jobs_of_the_product() {
        assertThat(page("reference/scheduled-jobs.md", NIGHTLY))
                .contains("## Automation of the repository", "they are no jobs of the product.", "workflow Nightly")
                .doesNotContain("The code holds");
        assertThat(page("reference/scheduled-jobs.md", NIGHTLY, CLEAN))
                .contains("The code holds 1 scheduled job.", "## Of the product", "## Automation of the repository");
        assertThat(page("reference/index.md", NIGHTLY)).contains("1 scheduled workflow and where each stands");
    }

    @Test
    void what_only_the_build_reads_is_no_setting_of_the_product() {
        var key = new Fact(
                Fact.Kind.CONFIGURATION_KEY,
                "SCALA_VERSION",
                "environment variable",
                Evidence.of("project/plugins.sbt", 2, 2));

        assertThat(page("reference/configuration.md", key))
                .contains("## Keys of builds, tests, examples and tools", "SCALA_VERSION")
                .doesNotContain("## Of the product");
        assertThat(page("getting-started/configuration.md", key)).isEmpty();
    }
}
