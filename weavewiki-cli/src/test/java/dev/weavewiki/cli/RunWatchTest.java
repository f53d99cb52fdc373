package dev.weavewiki.cli;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weavewiki.RunEvent;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

class RunWatchTest {

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void ends_when_a_worker_dies_of_an_error_that_reactor_does_not_pass_on() {
        Terminal terminal = new Terminal(OutputStream.nullOutputStream(), writer(), false);
        Flux<RunEvent> run = Flux.<RunEvent>defer(() -> {
                    throw new NoClassDefFoundError("a/b/C");
                })
                .subscribeOn(Schedulers.boundedElastic());

        assertThatThrownBy(() -> new RunWatch(terminal, Path.of("shop"), false).watch(run))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("NoClassDefFoundError: a/b/C");
    }

    private static PrintWriter writer() {
        return new PrintWriter(new StringWriter());
    }
}
