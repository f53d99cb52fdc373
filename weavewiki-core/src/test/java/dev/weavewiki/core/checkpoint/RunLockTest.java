package dev.weavewiki.core.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weavewiki.core.error.CheckpointException;
import dev.weavewiki.core.error.CheckpointException.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-01-01T12:00:00.5Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    /** A process that holds the lock until it is killed or its input ends. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws IOException {
            try (var lock = RunLock.acquire(Path.of(arguments[0]), NOON)) {
                System.out.println("held");
                System.in.read();
            }
        }
    }

    private Process startHolder() throws IOException {
        Process process = start(ProcessBuilder.Redirect.INHERIT);
        assertThat(process.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("held");
        return process;
    }

    private Process start(ProcessBuilder.Redirect errors) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectError(errors)
                .start();
    }

    private void assertLockedBy(String holder) {
        assertThatThrownBy(() -> RunLock.acquire(folder))
                .isInstanceOfSatisfying(
                        CheckpointException.class, e -> assertThat(e.kind()).isEqualTo(Kind.LOCKED))
                .hasMessageContaining(folder.toString())
                .hasMessageContaining(holder);
    }

    @Test
    void a_second_holder_in_the_same_process_is_turned_away() {
        try (var lock = RunLock.acquire(folder, NOON)) {
            assertLockedBy("process " + ProcessHandle.current().pid() + " since 2026-01-01T12:00:00Z");
        }
    }

    @Test
    void a_released_lock_is_free() {
        var first = RunLock.acquire(folder);
        first.close();
        first.close();

        try (var second = RunLock.acquire(folder)) {
            first.close();

            assertLockedBy("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void another_process_is_turned_away_until_this_one_is_killed() throws Exception {
        Process holder = startHolder();
        assertLockedBy("process " + holder.pid() + " since 2026-01-01T12:00:00Z");
        assertLockedBy("process " + holder.pid());

        holder.destroyForcibly().waitFor();

        RunLock.acquire(folder).close();
    }

    @Test
    void a_file_that_a_dead_process_left_is_taken_over() throws IOException {
        Files.writeString(folder.resolve("lock"), "process 1 since 1970-01-01T00:00:00Z\nand more, and more\n");

        try (var lock = RunLock.acquire(folder, NOON)) {
            assertThat(folder.resolve("lock"))
                    .hasContent("process " + ProcessHandle.current().pid() + " since 2026-01-01T12:00:00Z\n");
        }
    }

    @Test
    void a_missing_folder_is_made() {
        RunLock.acquire(folder.resolve("a/b")).close();

        assertThat(folder.resolve("a/b/lock")).isEmptyFile();
    }

    @Test
    void a_folder_that_cannot_be_made_is_refused_and_can_be_tried_again() throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "x");

        assertThatThrownBy(() -> RunLock.acquire(blocked.resolve("b")))
                .isInstanceOfSatisfying(
                        CheckpointException.class, e -> assertThat(e.kind()).isEqualTo(Kind.IO));

        Files.delete(blocked);
        RunLock.acquire(blocked.resolve("b")).close();
    }

    @Test
    void turning_away_a_holder_in_this_process_does_not_let_another_process_in() throws Exception {
        try (var lock = RunLock.acquire(folder)) {
            assertLockedBy("process");

            assertThat(start(ProcessBuilder.Redirect.DISCARD).waitFor()).isNotZero();
        }
    }

    @Test
    void a_link_to_somewhere_else_is_not_followed() throws IOException {
        Path precious = Files.writeString(folder.resolve("precious"), "keep me");
        Files.createSymbolicLink(folder.resolve("lock"), precious);

        assertThatThrownBy(() -> RunLock.acquire(folder))
                .isInstanceOfSatisfying(
                        CheckpointException.class, e -> assertThat(e.kind()).isEqualTo(Kind.IO));
        assertThat(precious).hasContent("keep me");
    }

    @Test
    void a_lock_that_is_a_folder_is_refused() throws IOException {
        Files.createDirectory(folder.resolve("lock"));

        assertThatThrownBy(() -> RunLock.acquire(folder))
                .isInstanceOfSatisfying(
                        CheckpointException.class, e -> assertThat(e.kind()).isEqualTo(Kind.IO));
    }
}
