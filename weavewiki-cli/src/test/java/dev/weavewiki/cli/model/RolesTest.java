package dev.weavewiki.cli.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.WeaveWiki;
import dev.weavewiki.agents.model.ConnectedModel;
import dev.weavewiki.core.model.AnalysisMode;
import dev.weavewiki.testing.FakeChatModel;
import java.nio.file.Path;
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
}
