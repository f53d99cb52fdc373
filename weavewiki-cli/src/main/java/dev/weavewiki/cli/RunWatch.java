package dev.weavewiki.cli;

import dev.weavewiki.RunEvent;
import dev.weavewiki.WikiReport;
import dev.weavewiki.core.json.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SignalType;
import reactor.core.scheduler.Schedulers;

/**
 * Watches a run to its end. When the process is told to stop, the run is cancelled, given two seconds to write down what
 * it has, and the command to go on with is printed.
 */
final class RunWatch {

    /** Under which name Reactor keeps what we do when a worker dies. */
    private static final String DEATHS = "weavewiki-run";

    private static final Duration DRAIN = Duration.ofSeconds(2);

    private final Terminal terminal;
    private final Path repository;
    private final boolean json;
    private final Progress progress;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicReference<@Nullable WikiReport> report = new AtomicReference<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    RunWatch(Terminal terminal, Path repository, boolean json) {
        this.terminal = terminal;
        this.repository = repository;
        this.json = json;
        this.progress = new Progress(terminal);
    }

    int watch(Flux<RunEvent> events) {
        listenForDeaths();
        Disposable run = events.doFinally(signal -> end(signal)).subscribe(this::see, failure::set);
        Thread interruption = new Thread(() -> interrupt(run), "weavewiki-interrupt");
        Runtime.getRuntime().addShutdownHook(interruption);
        try {
            ended.await();
        } catch (InterruptedException e) {
            run.dispose();
            Thread.currentThread().interrupt();
        }
        run.dispose();
        forget(interruption);
        Schedulers.resetOnHandleError(DEATHS);
        return outcome();
    }

    private void see(RunEvent event) {
        if (event instanceof RunEvent.RunFinished finished) {
            report.set(finished.report());
        }
        progress.show(event);
    }

    private void end(SignalType signal) {
        ended.countDown();
    }

    /**
     * Errors of the JVM, such as a lack of memory, end what a worker was doing without a word to those that wait for it:
     * Reactor does not pass them on. The run is over then, and can be resumed.
     */
    private void listenForDeaths() {
        Schedulers.onHandleError(DEATHS, (thread, error) -> die(error));
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> die(error));
    }

    private void die(Throwable error) {
        if (Exceptions.isJvmFatal(error)) {
            failure.compareAndSet(
                    null, new IllegalStateException("the run was ended by an error of the JVM: " + error, error));
            ended.countDown();
        }
    }

    private void interrupt(Disposable run) {
        if (ended.getCount() == 0) {
            return;
        }
        run.dispose();
        try {
            ended.await(DRAIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        terminal.clearStatus();
        terminal.note("Interrupted. Nothing that was answered is lost: continue with `weavewiki resume "
                + repository.toAbsolutePath().normalize() + "`.");
    }

    private static void forget(Thread interruption) {
        try {
            Runtime.getRuntime().removeShutdownHook(interruption);
        } catch (IllegalStateException shuttingDown) {
            Thread.currentThread().interrupt();
        }
    }

    private int outcome() {
        Throwable failed = failure.get();
        if (failed != null) {
            throw Exceptions.propagate(Exceptions.unwrap(failed));
        }
        WikiReport finished = report.get();
        if (finished != null) {
            terminal.clearStatus();
            (json ? Stream.of(Json.write(finished)) : Summary.of(finished)).forEach(terminal::print);
        }
        return finished == null ? ExitCode.FAILURE.number() : ExitCode.OK.number();
    }
}
