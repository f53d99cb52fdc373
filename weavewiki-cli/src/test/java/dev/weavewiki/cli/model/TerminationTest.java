package dev.weavewiki.cli.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.testing.StubListener;
import dev.weavewiki.testing.StubModelServer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** SIGTERM, as service managers and CI send it. */
@DisabledOnOs(OS.WINDOWS)
class TerminationTest {

    /** 128 and the number of the signal, as shells report it. */
    private static final int TERMINATED = 143;

    @TempDir
    Path folder;

    @Test
    void a_terminated_run_says_how_to_go_on_and_asks_nothing_again_that_was_answered() throws Exception {
        Path repository = SampleShop.in(folder.resolve("shop"));
        try (StubModelServer server = StubModelServer.start(0, Duration.ofMillis(50))) {
            CountDownLatch fifth = new CountDownLatch(5);
            server.tell(new StubListener() {
                @Override
                public void asked(String agent, String request) {
                    fifth.countDown();
                }
            });
            Child child = Child.start(folder, line -> {}, Endpoint.run(repository, server, 1));
            assertThat(fifth.await(60, TimeUnit.SECONDS)).isTrue();

            child.terminate();
            Child.Outcome ended = child.await();
            Child.Outcome resumed = Child.run(folder, Endpoint.resume(repository, server));

            assertThat(ended.code()).as(ended.err()).isEqualTo(TERMINATED);
            assertThat(ended.err()).contains("weavewiki resume");
            assertThat(resumed.code()).as(resumed.err()).isZero();
            assertThat(server.callsByRequest().values().stream().filter(times -> times > 1))
                    .as("only what was under way is asked again")
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void a_terminated_run_leaves_no_program_behind_that_it_has_started() throws Exception {
        Path repository = SampleShop.in(folder.resolve("shop"));
        Path marker = folder.resolve("started");
        Path program = program("#!/bin/sh\ncat > /dev/null\necho > '" + marker + "'\nsleep 300 & wait\n");
        String path = program.getParent() + File.pathSeparator + System.getenv("PATH");
        Child child = Child.start(
                folder,
                Map.of("PATH", path),
                line -> {},
                "run",
                repository.toString(),
                "--provider",
                "claude-code",
                "--concurrency",
                "2");
        while (child.isAlive() && !Files.exists(marker)) {
            Thread.sleep(20);
        }
        List<ProcessHandle> started = child.children();

        child.terminate();
        Child.Outcome ended = child.await();

        assertThat(started).as(ended.err()).isNotEmpty();
        assertThat(ended.code()).as(ended.err()).isEqualTo(TERMINATED);
        for (ProcessHandle each : started) {
            String what = each.pid() + " " + each.info();
            assertThat(each.onExit()
                            .completeOnTimeout(null, 60, TimeUnit.SECONDS)
                            .get())
                    .as("%s has ended", what)
                    .isNotNull();
        }
    }

    private Path program(String text) throws IOException {
        Path program = Files.createDirectories(folder.resolve("bin")).resolve("claude");
        Files.writeString(program, text);
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }
}
