package dev.weavewiki.cli.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.WeaveWiki;
import dev.weavewiki.agents.model.ConnectedModel;
import dev.weavewiki.core.model.AnalysisMode;
import dev.weavewiki.testing.FakeChatModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One model for leaf and standard files, another for everything else. */
class RolesTest {

    private final FakeChatModel large = new FakeChatModel();
    private final FakeChatModel small = new FakeChatModel();

    private static Set<String> agents(FakeChatModel model) {
        return model.requests().stream().map(FakeChatModel::agentOf).collect(Collectors.toSet());
    }

    private static boolean asksAbout(FakeChatModel model, String path) {
        return model.requests().stream()
                .filter(request -> Set.of("file-summary", "synthesizing").contains(FakeChatModel.agentOf(request)))
                .anyMatch(request -> FakeChatModel.promptOf(request).contains("== " + path)
                        || FakeChatModel.promptOf(request).contains(path + " ("));
    }

    @Test
    void small_files_go_to_the_light_model_and_the_rest_to_the_other(@TempDir Path folder) {
        Path repository = SampleShop.in(folder);
        ConnectedModel both = new ConnectedModel("large", large).withLight(new ConnectedModel("small", small));

        try (WeaveWiki weaveWiki =
                WeaveWiki.builder().model(both).mode(AnalysisMode.DEEP).build()) {
            weaveWiki.generate(repository);
        }

        assertThat(agents(small)).containsExactly("file-summary");
        assertThat(agents(large))
                .contains("structure", "planning", "synthesizing", "risk", "domain-synthesis")
                .doesNotContain("file-summary");
        assertThat(asksAbout(small, "web/api.ts")).isTrue();
        assertThat(asksAbout(large, "src/main/java/shop/ShopApplication.java")).isTrue();
    }

    @Test
    void a_recording_names_the_model_that_answered_and_replays_either(@TempDir Path folder) throws IOException {
        Path recorded = SampleShop.in(folder.resolve("recorded"));
        Path replayed = SampleShop.in(folder.resolve("replayed"));
        Path cassette = folder.resolve("run.cassette");
        ConnectedModel both = new ConnectedModel("large", large).withLight(new ConnectedModel("small", small));
        try (WeaveWiki weaveWiki =
                WeaveWiki.builder().model(both).record(cassette).build()) {
            weaveWiki.generate(recorded);
        }

        try (WeaveWiki weaveWiki = WeaveWiki.builder().replay(cassette).build()) {
            weaveWiki.generate(replayed);
        }

        List<String> lines = Files.readAllLines(cassette);
        assertThat(lines.stream().skip(1))
                .anyMatch(line -> line.contains("\"model\":\"small\""))
                .allSatisfy(line -> assertThat(line.contains("\"model\":\"small\""))
                        .as(line)
                        .isEqualTo(line.contains("\"agent\":\"file-summary\"")));
        assertThat(Endpoint.wiki(replayed)).isEqualTo(Endpoint.wiki(recorded));
    }
}
