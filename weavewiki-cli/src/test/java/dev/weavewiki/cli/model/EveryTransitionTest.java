package dev.weavewiki.cli.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.exception.InternalServerException;
import dev.weavewiki.WeaveWiki;
import dev.weavewiki.core.checkpoint.sqlite.SqliteCheckpointStore;
import dev.weavewiki.core.error.CheckpointException;
import dev.weavewiki.core.model.AnalysisMode;
import dev.weavewiki.core.model.Score;
import dev.weavewiki.testing.FakeChatModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A kill before and after every transition of the journal, one after the other. What a kill leaves is what the files hold
 * at that moment, so the run is stopped there, its files are copied, and the copy is resumed as a new process would; real
 * kills are the matter of {@link KillAndResumeTest}. Of all moments every {@code weavewiki.kills}-th is tried, the first
 * of its kind always; 1 tries all.
 */
class EveryTransitionTest {

    private static final int EVERY = Integer.getInteger("weavewiki.kills", 40);
    private static final String DATABASE = ".weavewiki/weavewiki.db";

    @TempDir
    Path folder;

    private final AtomicInteger moments = new AtomicInteger();
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final List<Resumed> resumed = new ArrayList<>();
    private final FakeChatModel model = new FakeChatModel();

    /** What came of a copy: what was known to be answered when it was made, what was asked, and the wiki. */
    private record Resumed(String moment, Set<String> committed, List<String> asked, SortedMap<String, String> wiki) {}

    private static WeaveWiki.Builder wiki(FakeChatModel answering) {
        return WeaveWiki.builder()
                .model("fake", answering)
                .mode(AnalysisMode.DEEP)
                .qualityTarget(Score.of(1))
                .concurrency(1);
    }

    private static List<String> asked(FakeChatModel answering) {
        return answering.requests().stream().map(FakeChatModel::promptOf).toList();
    }

    private static Set<String> committed(SqliteCheckpointStore store) {
        Set<String> digests = new HashSet<>();
        store.journal()
                .entries()
                .filter(entry -> entry.state() == dev.weavewiki.core.checkpoint.CallJournal.State.COMMITTED)
                .doOnNext(entry -> digests.add(entry.call().digest()))
                .blockLast();
        return digests;
    }

    @Test
    void loses_nothing_committed_asks_nothing_committed_and_ends_in_the_same_wiki() {
        Path repository = SampleShop.in(folder.resolve("whole"));
        model.next(said -> said);
        model.nextFails(new InternalServerException("a bad moment"));
        SqliteCheckpointStore store = SqliteCheckpointStore.at(repository.resolve(DATABASE));

        try (WeaveWiki wiki = wiki(model)
                .checkpoints(new WatchedStore(store, moment -> kill(moment, repository, store)))
                .build()) {
            wiki.generate(repository);
        }
        Set<String> all = committed(store);
        store.close();

        assertThat(kinds.keySet())
                .containsExactlyInAnyOrder(
                        "before plan",
                        "after plan",
                        "before send",
                        "after send",
                        "before commit",
                        "after commit",
                        "before fail",
                        "after fail");
        SortedMap<String, String> whole = Endpoint.wiki(repository);
        Set<String> questions = new HashSet<>(asked(model));
        assertThat(questions).hasSameSizeAs(all);
        assertThat(resumed).isNotEmpty().allSatisfy(copy -> {
            assertThat(copy.wiki()).as(copy.moment()).isEqualTo(whole);
            assertThat(copy.asked())
                    .as("asked what was not answered, each once, after " + copy.moment())
                    .doesNotHaveDuplicates()
                    .hasSize(all.size() - copy.committed().size());
            assertThat(questions).containsAll(copy.asked());
        });
        System.out.println(resumed.size() + " of " + moments + " moments tried: " + kinds);
    }

    @Test
    void a_disk_that_is_full_at_any_transition_ends_the_run_and_loses_nothing() {
        for (String full : List.of("before plan", "before send", "before commit")) {
            Path repository = SampleShop.in(folder.resolve(full));
            AtomicInteger times = new AtomicInteger();
            SqliteCheckpointStore store = SqliteCheckpointStore.at(repository.resolve(DATABASE));
            FakeChatModel first = new FakeChatModel();

            assertThatThrownBy(() -> wiki(first)
                            .checkpoints(new WatchedStore(store, moment -> refuse(moment, full, times)))
                            .build()
                            .generate(repository))
                    .isInstanceOf(CheckpointException.class)
                    .hasMessageContaining("the disk is full");
            int answered = committed(store).size();
            store.close();
            FakeChatModel second = new FakeChatModel();
            wiki(second).build().resume(repository);

            assertThat(answered).as(full).isEqualTo(9);
            Set<String> before = new HashSet<>(asked(first).subList(0, answered));
            assertThat(asked(second)).doesNotHaveDuplicates().doesNotContainAnyElementsOf(before);
        }
    }

    private static void refuse(String moment, String full, AtomicInteger times) {
        if (moment.equals(full) && times.incrementAndGet() >= 10) {
            throw new CheckpointException(CheckpointException.Kind.IO, "the disk is full", null);
        }
    }

    private void kill(String moment, Path repository, SqliteCheckpointStore store) {
        int number = moments.getAndIncrement();
        int seen = kinds.merge(moment, 1, Integer::sum);
        if (seen > 1 && number % EVERY != 0) {
            return;
        }
        Path copy = folder.resolve("kill-" + number).resolve("shop");
        Set<String> committed = committed(store);
        copy(repository, copy);
        FakeChatModel answering = new FakeChatModel();
        try (WeaveWiki wiki = wiki(answering).build()) {
            wiki.resume(copy);
        }
        resumed.add(new Resumed(moment + " " + number, committed, asked(answering), Endpoint.wiki(copy)));
        delete(copy.getParent());
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else if (!each.toString().endsWith(".lock")) {
                    Files.copy(each, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
