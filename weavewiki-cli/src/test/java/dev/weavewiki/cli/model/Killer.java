package dev.weavewiki.cli.model;

import dev.weavewiki.testing.StubListener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicBoolean;

/** Starts a process and kills it at a moment. Safe for use by many threads. */
final class Killer implements StubListener {

    private final Moment moment;
    private final CompletableFuture<Child> child = new CompletableFuture<>();
    private final AtomicBoolean struck = new AtomicBoolean();
    private final Deque<String> asked = new ConcurrentLinkedDeque<>();

    Killer(Moment moment) {
        this.moment = moment;
    }

    /** What came of the process, which is dead. */
    Child.Outcome strike(Path home, String... command) {
        child.complete(Child.start(home, this::shown, command));
        if (moment instanceof Moment.Written written) {
            killOnceWritten(written.folder());
        }
        return child.join().await();
    }

    /** Whether the process was killed, and did not end before. */
    boolean struck() {
        return struck.get();
    }

    /** The request that came last, if any did: the only one that may have been under way when one is asked at a time. */
    List<String> last() {
        return asked.isEmpty() ? List.of() : List.of(asked.getLast());
    }

    @Override
    public void asked(String agent, String request) {
        asked.add(request);
        killIf(moment.equals(new Moment.Before(request)) || isPast(request));
    }

    /** Whether the moment after an answer has gone by before the stub could say so: the process asks on. */
    private boolean isPast(String request) {
        return moment instanceof Moment.After after
                && !after.request().equals(request)
                && asked.contains(after.request());
    }

    @Override
    public void answered(String agent, String request) {
        killIf(moment.equals(new Moment.After(request)));
    }

    private void shown(String line) {
        killIf(moment instanceof Moment.Shown shown && line.contains(shown.text()));
    }

    private void killOnceWritten(Path folder) {
        while (child.join().isAlive() && !Files.exists(folder)) {
            Thread.onSpinWait();
        }
        killIf(true);
    }

    private void killIf(boolean now) {
        if (now && struck.compareAndSet(false, child.join().isAlive())) {
            child.join().kill();
        }
    }
}
