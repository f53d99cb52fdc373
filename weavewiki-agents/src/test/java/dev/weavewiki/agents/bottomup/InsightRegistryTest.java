package dev.weavewiki.agents.bottomup;

import static dev.weavewiki.agents.bottomup.Models.COUNTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.ProcessingTier;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeGraph;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.code.DependencyKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InsightRegistryTest {

    private static final RepoPath SUBJECT = RepoPath.of("a/Subject.java");

    private static Dependency leans(String from, String to, DependencyKind kind) {
        return Dependency.certain(RepoPath.of(from), RepoPath.of(to), kind, 1);
    }

    @Test
    void a_snapshot_does_not_see_what_is_written_later() {
        InsightRegistry registry = new InsightRegistry();
        InsightSnapshot before = registry.snapshot();

        registry.put(Models.insight("a/Late.java", ProcessingTier.LEAF, "late"));

        assertThat(before.find(RepoPath.of("a/Late.java"))).isEmpty();
        assertThat(registry.find(RepoPath.of("a/Late.java"))).isPresent();
    }

    @Test
    void what_the_file_leans_on_comes_first_then_its_users_then_its_folder() {
        InsightRegistry registry = new InsightRegistry();
        List.of("a/Near.java", "b/Called.java", "b/Imported.java", "c/User.java", "d/Stranger.java")
                .forEach(path -> registry.put(Models.insight(path, ProcessingTier.LEAF, "x")));
        CodeModel code = CodeModel.builder("demo")
                .dependencies(List.of(
                        leans(SUBJECT.value(), "b/Imported.java", DependencyKind.IMPORT),
                        leans(SUBJECT.value(), "b/Called.java", DependencyKind.IMPORT),
                        leans(SUBJECT.value(), "b/Called.java", DependencyKind.CALL),
                        leans("c/User.java", SUBJECT.value(), DependencyKind.CALL)))
                .build();

        List<ChildContext> contexts = registry.snapshot().childContexts(SUBJECT, ProcessingTier.CORE, code, COUNTER);

        assertThat(contexts)
                .extracting(context -> context.path().value())
                .containsExactly("b/Called.java", "b/Imported.java", "c/User.java", "a/Near.java");
    }

    @Test
    void equally_related_files_are_ranked_by_centrality() {
        InsightRegistry registry = new InsightRegistry();
        List.of("a/Plain.java", "a/Quiet.java", "a/Star.java")
                .forEach(path -> registry.put(Models.insight(path, ProcessingTier.LEAF, "x")));
        CodeModel code = CodeModel.builder("demo")
                .graph(new CodeGraph(Map.of(RepoPath.of("a/Star.java"), 1.0), List.of(), Map.of()))
                .build();

        List<ChildContext> contexts =
                registry.snapshot().childContexts(SUBJECT, ProcessingTier.STANDARD, code, COUNTER);

        assertThat(contexts)
                .extracting(context -> context.path().value())
                .containsExactly("a/Star.java", "a/Plain.java", "a/Quiet.java");
    }

    @Test
    void a_leaf_sees_nothing_and_nobody_sees_its_own_tier() {
        InsightRegistry registry = new InsightRegistry();
        registry.put(Models.insight("a/Leaf.java", ProcessingTier.LEAF, "x"));
        registry.put(Models.insight("a/Standard.java", ProcessingTier.STANDARD, "x"));
        CodeModel code = CodeModel.builder("demo").build();
        InsightSnapshot snapshot = registry.snapshot();

        assertThat(snapshot.childContexts(SUBJECT, ProcessingTier.LEAF, code, COUNTER))
                .isEmpty();
        assertThat(snapshot.childContexts(SUBJECT, ProcessingTier.STANDARD, code, COUNTER))
                .hasSize(1);
        assertThat(snapshot.childContexts(SUBJECT, ProcessingTier.IMPORTANT, code, COUNTER))
                .hasSize(2);
    }
}
