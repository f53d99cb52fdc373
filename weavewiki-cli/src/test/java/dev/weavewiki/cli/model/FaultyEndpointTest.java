package dev.weavewiki.cli.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.WeaveWiki;
import dev.weavewiki.WikiReport;
import dev.weavewiki.agents.model.ConnectedModel;
import dev.weavewiki.agents.model.ModelSettings;
import dev.weavewiki.core.model.AnalysisMode;
import dev.weavewiki.core.model.Provenance;
import dev.weavewiki.core.model.Score;
import dev.weavewiki.testing.StubModelServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultyEndpointTest {

    @TempDir
    Path folder;

    private static WikiReport run(StubModelServer server, Path repository) {
        ConnectedModel model =
                ConnectedModel.to(new ModelSettings("openai", server.baseUrl(), "stub", "", Duration.ofSeconds(20)));
        try (WeaveWiki wiki = WeaveWiki.builder()
                .model(model)
                .mode(AnalysisMode.DEEP)
                .qualityTarget(Score.of(1))
                .concurrency(8)
                .build()) {
            return wiki.generate(repository);
        }
    }

    @Test
    void a_fifth_of_requests_that_fail_changes_nothing_in_the_wiki_and_costs_less_than_a_third_more_calls() {
        Path healthy = SampleShop.in(folder.resolve("healthy"));
        Path faulty = SampleShop.in(folder.resolve("faulty"));
        try (StubModelServer well = StubModelServer.start();
                StubModelServer ill = StubModelServer.start().failing(0.2, 42)) {
            run(well, healthy);

            WikiReport report = run(ill, faulty);

            System.out.println(well.calls() + " calls without faults, " + ill.calls() + " with a fifth of them");
            assertThat(report.provenance()).isEqualTo(Map.of(Provenance.MODEL, 13));
            assertThat(Endpoint.wiki(faulty)).isEqualTo(Endpoint.wiki(healthy));
            assertThat(ill.calls()).isGreaterThan(well.calls()).isLessThanOrEqualTo(well.calls() * 13 / 10);
        }
    }
}
