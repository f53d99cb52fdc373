package dev.weavewiki.testing;

import dev.weavewiki.WeaveWiki;
import dev.weavewiki.core.model.AnalysisMode;
import dev.weavewiki.core.model.product.Knowledge;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** What a run without a model knows of a repository once all of its phases are finished. */
public final class StaticKnowledge {

    private StaticKnowledge() {}

    /**
     * Runs all phases on the repository, in standard mode and without a model. The wiki is written into it, as in any
     * run; the checkpoint is kept in memory. Takes seconds, so tests should share what it gives. The repository should
     * stay as long as what it gives is used, because texts may be read again.
     *
     * @return equal content for equal repositories
     */
    public static Knowledge of(Path repository) {
        AtomicReference<Optional<Knowledge>> last = new AtomicReference<>(Optional.empty());
        try (var store = new InMemoryCheckpointStore();
                var weaveWiki = WeaveWiki.builder()
                        .mode(AnalysisMode.STANDARD)
                        .checkpoints(store)
                        .generator(known -> {
                            last.set(Optional.of(known));
                            return Stream.empty();
                        })
                        .build()) {
            weaveWiki.generate(repository);
        }
        return last.get().orElseThrow(() -> new IllegalStateException("the run asked no generator for pages"));
    }
}
