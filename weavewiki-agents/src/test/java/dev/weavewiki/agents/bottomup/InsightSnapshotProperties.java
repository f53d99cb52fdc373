package dev.weavewiki.agents.bottomup;

import static dev.weavewiki.agents.bottomup.Models.COUNTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.ProcessingTier;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.code.DependencyKind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class InsightSnapshotProperties {

    private static final RepoPath SUBJECT = RepoPath.of("a/Subject.java");

    @Property(tries = 200)
    void contexts_stay_below_the_limit_and_below_the_tier(
            @ForAll @Size(min = 0, max = 60) List<ProcessingTier> tiers,
            @ForAll @IntRange(min = 1, max = 7) int related,
            @ForAll @StringLength(min = 1, max = 3_000) String purpose,
            @ForAll ProcessingTier tier) {
        InsightRegistry registry = new InsightRegistry();
        IntStream.range(0, tiers.size())
                .forEach(i -> registry.put(Models.insight("a/F" + i + ".java", tiers.get(i), purpose)));
        CodeModel code = CodeModel.builder("demo")
                .dependencies(IntStream.range(0, tiers.size())
                        .filter(i -> i % related == 0)
                        .mapToObj(i ->
                                Dependency.certain(SUBJECT, RepoPath.of("a/F" + i + ".java"), DependencyKind.CALL, 1))
                        .toList())
                .build();

        List<ChildContext> contexts = registry.snapshot().childContexts(SUBJECT, tier, code, COUNTER);

        String joined = contexts.stream().map(ChildContext::text).collect(Collectors.joining("\n"));
        assertThat(COUNTER.count(joined)).isLessThanOrEqualTo(InsightSnapshot.CHILD_CONTEXT_LIMIT);
        assertThat(contexts).allMatch(context -> context.tier().isBelow(tier));
        assertThat(contexts).extracting(ChildContext::path).doesNotHaveDuplicates();
    }
}
