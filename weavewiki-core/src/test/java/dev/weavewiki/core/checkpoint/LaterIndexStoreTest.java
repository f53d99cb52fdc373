package dev.weavewiki.core.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weavewiki.core.error.CheckpointException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LaterIndexStoreTest {

    private final Kept kept = new Kept();

    @Test
    void saving_does_not_wait_until_the_index_is_open() {
        CountDownLatch opening = new CountDownLatch(1);
        LaterIndexStore later = new LaterIndexStore(() -> {
            await(opening);
            return kept;
        });

        later.save(Map.of("a", bytes("1")));

        assertThat(later.find("a")).isEmpty();
        assertThat(kept.entries).isEmpty();
        opening.countDown();
        later.awaitOpen();
        later.close();
        assertThat(kept.entries).containsKey("a");
    }

    @Test
    void all_is_written_in_order_when_it_is_closed() {
        try (LaterIndexStore later = new LaterIndexStore(() -> kept)) {
            IntStream.range(0, 50).forEach(i -> later.save(Map.of("k" + i, bytes("v" + i))));
            later.prune(Set.of("k1"), 3);
        }

        assertThat(kept.done).hasSize(51).endsWith("prune [k1]");
        assertThat(kept.done.subList(0, 50))
                .isEqualTo(IntStream.range(0, 50)
                        .mapToObj(i -> "save [k" + i + "]")
                        .toList());
    }

    @Test
    void what_was_written_is_found() {
        kept.entries.put("a", bytes("1"));
        try (LaterIndexStore later = new LaterIndexStore(() -> kept)) {
            later.awaitOpen();

            assertThat(later.find("a")).contains(bytes("1"));
        }
    }

    @Test
    void a_failure_is_thrown_to_whoever_asks_next_and_closing_goes_on() {
        LaterIndexStore later = new LaterIndexStore(() -> {
            throw new CheckpointException(CheckpointException.Kind.IO, "no disk", null);
        });

        assertThatThrownBy(later::awaitOpen)
                .isInstanceOf(CheckpointException.class)
                .hasMessage("no disk");
        assertThatThrownBy(() -> later.find("a")).isInstanceOf(CheckpointException.class);
        assertThatThrownBy(() -> later.save(Map.of())).isInstanceOf(CheckpointException.class);
        later.close();
    }

    @Test
    void saving_that_fails_shows_the_next_time() {
        kept.failing = true;
        LaterIndexStore later = new LaterIndexStore(() -> kept);
        later.save(Map.of("a", bytes("1")));

        assertThatThrownBy(() -> IntStream.range(0, 100_000).forEach(i -> later.save(Map.of())))
                .isInstanceOf(CheckpointException.class)
                .hasMessage("full");
        later.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Kept implements IndexStore {

        private final Map<String, byte[]> entries = Collections.synchronizedMap(new HashMap<>());
        private final List<String> done = Collections.synchronizedList(new ArrayList<>());
        private volatile boolean failing;

        @Override
        public Optional<byte[]> find(String key) {
            return Optional.ofNullable(entries.get(key));
        }

        @Override
        public void save(Map<String, byte[]> more) {
            if (failing) {
                throw new CheckpointException(CheckpointException.Kind.IO, "full", null);
            }
            entries.putAll(more);
            done.add("save " + more.keySet());
        }

        @Override
        public void prune(Set<String> used, int spare) {
            done.add("prune " + used);
        }
    }
}
