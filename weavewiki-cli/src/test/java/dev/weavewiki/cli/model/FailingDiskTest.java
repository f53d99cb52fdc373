package dev.weavewiki.cli.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.testing.StubModelServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that refuses to write while there is room on it. The limit on the size of files, which the system enforces, fails
 * writes with an error that SQLite reports as it does {@code EIO}: as an I/O error, not as a full disk.
 */
@DisabledOnOs(OS.WINDOWS)
class FailingDiskTest {

    /** Blocks of 512 bytes. Below the first the library that speaks to SQLite cannot be unpacked. */
    private static final int FIRST = 2_100;

    private static final int STEP = 100;

    @TempDir
    Path folder;

    @Test
    void writes_that_fail_end_the_run_with_a_clear_message_and_lose_nothing_that_was_answered() {
        Path undisturbed = SampleShop.in(folder.resolve("undisturbed"));
        Path repository = SampleShop.in(folder.resolve("shop"));
        try (StubModelServer calm = StubModelServer.start();
                StubModelServer server = StubModelServer.start()) {
            Child.Outcome baseline = Child.run(folder, Endpoint.run(undisturbed, calm, 1));
            assertThat(baseline.code()).as(baseline.err()).isZero();

            List<Child.Outcome> failed = new ArrayList<>();
            List<Integer> calls = new ArrayList<>();
            int blocks = FIRST;
            Child.Outcome ended = limited(blocks, repository, server);
            while (ended.code() != 0 && failed.size() < 40) {
                failed.add(ended);
                calls.add(server.calls());
                blocks += STEP;
                ended = limited(blocks, repository, server);
            }

            assertThat(ended.code()).as(ended.err()).isZero();
            assertThat(calls).as("some writes failed between answers").anyMatch(n -> n > 0 && n < calm.calls());
            assertThat(failed).allSatisfy(outcome -> {
                assertThat(outcome.code()).as(outcome.err()).isEqualTo(1);
                assertThat(outcome.err().strip().lines().reduce("", (before, last) -> last))
                        .startsWith("weavewiki: could not ")
                        .contains("weavewiki.db")
                        .doesNotContain("\\u000a");
            });
            assertThat(failed.get(failed.size() - 1).err()).contains("disk reports an error", "resume");
            assertThat(server.calls())
                    .as("at most the answer that could not be saved is asked for again")
                    .isLessThanOrEqualTo(calm.calls() + failed.size());
            assertThat(Endpoint.wiki(repository)).isEqualTo(Endpoint.wiki(undisturbed));
        }
    }

    private Child.Outcome limited(int blocks, Path repository, StubModelServer server) {
        return Child.runWithFilesUpTo(blocks, folder, Endpoint.run(repository, server, 1));
    }
}
