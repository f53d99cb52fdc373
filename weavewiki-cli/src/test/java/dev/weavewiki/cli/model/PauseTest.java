package dev.weavewiki.cli.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.testing.StubListener;
import dev.weavewiki.testing.StubModelServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A process that stands still for longer than its calls may take, as on a laptop whose lid is closed. */
@DisabledOnOs(OS.WINDOWS)
class PauseTest {

    private static final int CONCURRENCY = 2;
    private static final int TIMEOUT_SECONDS = 2;
    private static final int LOCKED = 15;

    @TempDir
    Path folder;

    @Test
    void a_paused_run_keeps_its_wiki_to_itself_and_asks_at_most_what_was_under_way_again() throws Exception {
        Path undisturbed = SampleShop.in(folder.resolve("undisturbed"));
        Path repository = SampleShop.in(folder.resolve("shop"));
        try (StubModelServer server = StubModelServer.start(0, Duration.ofMillis(50))) {
            Child.Outcome baseline = Child.run(folder, run(undisturbed, server));
            assertThat(baseline.code()).as(baseline.err()).isZero();
        }
        try (StubModelServer server = StubModelServer.start(0, Duration.ofMillis(50))) {
            CountDownLatch eighth = new CountDownLatch(8);
            server.tell(new StubListener() {
                @Override
                public void asked(String agent, String request) {
                    eighth.countDown();
                }
            });
            Child child = Child.start(folder, line -> {}, run(repository, server));
            assertThat(eighth.await(60, TimeUnit.SECONDS)).isTrue();

            child.pause();
            Child.Outcome second = Child.run(folder, run(repository, server));
            Thread.sleep(Duration.ofSeconds(2 * TIMEOUT_SECONDS).toMillis());
            child.goOn();
            Child.Outcome ended = child.await();

            assertThat(second.code()).as(second.err()).isEqualTo(LOCKED);
            assertThat(ended.code()).as(ended.err()).isZero();
            assertThat(server.callsByRequest().values().stream().filter(times -> times > 1))
                    .as("only what was under way is asked again")
                    .hasSizeLessThanOrEqualTo(CONCURRENCY);
            assertThat(Endpoint.wiki(repository)).isEqualTo(Endpoint.wiki(undisturbed));
        }
    }

    private static String[] run(Path repository, StubModelServer server) {
        return Stream.concat(
                        Stream.of(Endpoint.run(repository, server, CONCURRENCY)),
                        Stream.of("--timeout", Integer.toString(TIMEOUT_SECONDS)))
                .toArray(String[]::new);
    }
}
