package dev.weavewiki.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.code.graph.Communities;
import dev.weavewiki.core.code.graph.Hottest;
import dev.weavewiki.core.code.graph.SymbolContexts;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Community;
import dev.weavewiki.core.model.code.Hotspot;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommunitiesTest {

    /** Two features of which each file uses the one before, in folders of their own, with one use across. */
    private static CodeModel features() {
        List<String> files = new ArrayList<>();
        for (String feature : List.of("billing", "search")) {
            String title = Character.toUpperCase(feature.charAt(0)) + feature.substring(1);
            for (int i = 0; i < 6; i++) {
                String uses = i == 0 ? "" : "    " + title + "Step" + (i - 1) + " before;\n";
                files.add("src/" + feature + "/" + title + "Step" + i + ".java");
                files.add("package " + feature + ";\n\npublic class " + title + "Step" + i + " {\n" + uses
                        + "    void go() {" + (i == 0 ? "" : " before.go(); ") + "}\n}\n");
            }
        }
        files.add("src/search/Across.java");
        files.add("package search;\n\nclass Across {\n    billing.BillingStep0 step;\n    SearchStep1 own;\n}\n");
        return InMemoryFiles.of(files.toArray(String[]::new)).model();
    }

    @Test
    void features_are_communities_named_after_what_tells_them_apart() {
        List<Community> communities = Communities.of(features());

        assertThat(communities).hasSize(2);
        assertThat(communities.get(0).label()).contains("search");
        assertThat(communities.get(0).files()).hasSize(7).allMatch(path -> path.isUnder(RepoPath.of("src/search")));
        assertThat(communities.get(1).label()).contains("billing");
    }

    @Test
    void equal_models_give_equal_communities_and_each_file_is_in_one() {
        CodeModel code = features();

        List<Community> communities = Communities.of(code);

        assertThat(Communities.of(features())).isEqualTo(communities);
        assertThat(communities.stream().flatMap(community -> community.files().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        code.sourceFiles().stream().map(file -> file.path()).toList());
    }

    @Test
    void a_model_without_files_has_no_communities() {
        assertThat(Communities.of(CodeModel.builder("empty").build())).isEmpty();
    }

    @Test
    void a_symbol_knows_its_callers_and_its_cluster() {
        CodeModel code = features();
        SymbolContexts contexts = SymbolContexts.of(code, Communities.of(code));

        var first = contexts.of(code.symbol(new dev.weavewiki.core.model.code.SymbolRef(
                        RepoPath.of("src/billing/BillingStep0.java"), "BillingStep0.go"))
                .orElseThrow());

        assertThat(first.calls()).isEmpty();
        assertThat(first.calledBy())
                .extracting(call -> call.from().qualifiedName())
                .containsExactly("BillingStep1.go");
        assertThat(first.cluster()).contains("billing");
        assertThat(first.centrality()).isEqualTo(1);
    }

    @Test
    void without_history_heat_rests_on_centrality_and_size() {
        CodeModel code = features();

        List<Hotspot> hottest = Hottest.of(code, code.sourceFiles());

        assertThat(hottest.get(0).path().name()).matches("(Billing|Search)Step[01].java");
        assertThat(hottest).allMatch(hotspot -> hotspot.heat() > 0 && hotspot.heat() <= 1 && hotspot.dependents() > 0);
    }
}
