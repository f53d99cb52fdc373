package dev.weavewiki.core.code.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeGraph;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.code.DependencyKind;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileGraphTest {

    private static RepoPath path(String name) {
        return RepoPath.of(name);
    }

    /** Each edge written {@code from>to}. */
    private static CodeGraph graph(List<String> files, String... edges) {
        List<Dependency> dependencies = Arrays.stream(edges)
                .map(edge -> edge.split(">", -1))
                .map(ends -> Dependency.certain(path(ends[0]), path(ends[1]), DependencyKind.IMPORT, 1))
                .toList();
        return FileGraph.of(files.stream().map(FileGraphTest::path).toList(), dependencies)
                .measure();
    }

    @Test
    void ranks_follow_the_definition() {
        double[] rank = PageRank.of(new int[][] {{1, 2}, {2}, {0}});

        assertThat(rank[0]).isCloseTo(0.38779, within(1e-4));
        assertThat(rank[1]).isCloseTo(0.21481, within(1e-4));
        assertThat(rank[2]).isCloseTo(0.39740, within(1e-4));
    }

    @Test
    void the_file_that_others_lean_on_is_the_most_central() {
        CodeGraph graph = graph(List.of("a", "b", "c", "util"), "a>util", "b>util", "c>util", "a>b");

        assertThat(graph.centrality()).containsEntry(path("util"), 1.0);
        assertThat(graph.centrality().get(path("b")))
                .isGreaterThan(graph.centrality().get(path("c")));
    }

    @Test
    void a_pair_of_files_counts_once() {
        CodeGraph once = graph(List.of("a", "b", "c"), "a>b", "a>c");
        CodeGraph twice = graph(List.of("a", "b", "c"), "a>b", "a>c", "a>c");

        assertThat(twice).isEqualTo(once);
    }

    @Test
    void files_that_reach_each_other_are_a_cycle_on_one_layer() {
        CodeGraph graph = graph(List.of("a", "b", "c", "d"), "a>b", "b>c", "c>b", "c>d");

        assertThat(graph.cycles()).containsExactly(List.of(path("b"), path("c")));
        assertThat(graph.layers())
                .containsEntry(path("d"), 0)
                .containsEntry(path("b"), 1)
                .containsEntry(path("c"), 1)
                .containsEntry(path("a"), 2);
    }

    @Test
    void a_chain_of_a_hundred_thousand_nodes_needs_no_deep_stack() {
        int[][] edges = new int[100_000][];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = i + 1 < edges.length ? new int[] {i + 1} : new int[0];
        }

        int[] component = StrongComponents.of(edges);

        assertThat(Layers.of(edges, component)[0]).isEqualTo(99_999);
    }

    @Test
    void no_files_give_an_empty_graph() {
        CodeGraph graph = graph(List.of());

        assertThat(graph.centrality()).isEmpty();
        assertThat(graph.cycles()).isEmpty();
    }
}
