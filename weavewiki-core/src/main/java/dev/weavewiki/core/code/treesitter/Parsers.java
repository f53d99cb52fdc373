package dev.weavewiki.core.code.treesitter;

import dev.weavewiki.core.code.treesitter.Syntax.SourceBytes;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The parsers that may be asked, best first. A file that ends two parsers one after the other is refused; so one crash
 * that is not the file's fault, such as of a machine out of memory, changes nothing. Safe for use by many threads.
 */
final class Parsers {

    private static final Logger log = LoggerFactory.getLogger(Parsers.class);

    /** Parsers that nobody has asked for so long are ended. Our choice. */
    private static final Duration IDLE = Duration.ofSeconds(10);

    private final List<ParserPool> pools;

    Parsers(List<ParserPool> pools) {
        this.pools = List.copyOf(pools);
    }

    /** The parsers of this process, started when first asked for. */
    static Parsers shared() {
        return Shared.PARSERS;
    }

    static Parsers of(List<ParserProgram> programs) {
        ScheduledExecutorService clock = clock();
        List<ParserPool> pools =
                programs.stream().map(program -> new ParserPool(program, clock)).toList();
        clock.scheduleWithFixedDelay(
                () -> pools.forEach(ParserPool::endIdle), IDLE.toMillis(), IDLE.toMillis(), TimeUnit.MILLISECONDS);
        return new Parsers(pools);
    }

    private static ScheduledExecutorService clock() {
        var clock = (ScheduledThreadPoolExecutor) Executors.newScheduledThreadPool(1, task -> {
            Thread thread = new Thread(task, "weavewiki-parsers");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }

    /** What the first parser says that knows the query; this process parses where there is no other to do it. */
    ParseOutcome parse(SyntaxQuery query, SourceBytes source, Duration limit) {
        for (ParserPool pool : pools) {
            if (pool.accepts(query)) {
                return parse(pool, query, source, limit);
            }
        }
        try (BoundParser parser = new BoundParser()) {
            return parser.parse(query, source, limit);
        }
    }

    private static ParseOutcome parse(ParserPool pool, SyntaxQuery query, SourceBytes source, Duration limit) {
        try {
            return pool.parse(query, source, limit);
        } catch (IOException e) {
            log.debug("a parser ended, and is asked again: {}", e.getMessage());
        }
        try {
            return pool.parse(query, source, limit);
        } catch (IOException e) {
            return new ParseOutcome.Refused(ParseOutcome.CRASHED);
        }
    }

    private static final class Shared {
        private static final Parsers PARSERS = of(ParserProgram.standard());
    }
}
