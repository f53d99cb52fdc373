package dev.weavewiki.core.code.treesitter;

import dev.weavewiki.core.code.treesitter.Syntax.SourceBytes;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Running processes of one program: as many as threads ask at the same time. Safe for use by many threads. */
final class ParserPool {

    private static final Logger log = LoggerFactory.getLogger(ParserPool.class);

    private final ParserProgram program;
    private final ScheduledExecutorService clock;
    private final Deque<ParserProcess> idle = new ConcurrentLinkedDeque<>();
    private final Map<SyntaxQuery, Boolean> accepted = Collections.synchronizedMap(new IdentityHashMap<>());
    private volatile boolean usable = true;
    private volatile boolean used;

    ParserPool(ParserProgram program, ScheduledExecutorService clock) {
        this.program = program;
        this.clock = clock;
    }

    /** Whether the program works here and can run the query; asked once for each query. */
    boolean accepts(SyntaxQuery query) {
        Boolean known = accepted.get(query);
        if (known == null) {
            known = usable && ask(query);
            accepted.put(query, known);
        }
        return known;
    }

    private boolean ask(SyntaxQuery query) {
        Optional<ParserProcess> parser = taken();
        if (parser.isEmpty()) {
            return false;
        }
        try {
            boolean accepts = parser.get().accepts(query);
            giveBack(parser.get());
            return accepts;
        } catch (IOException e) {
            parser.get().close();
            return false;
        }
    }

    /** @throws IOException if the parser ended over it; others are started for what comes next */
    ParseOutcome parse(SyntaxQuery query, SourceBytes source, Duration limit) throws IOException {
        ParserProcess parser = taken().orElseThrow(() -> new IOException("no parser can be started"));
        try {
            ParseOutcome outcome = parser.parse(query, source, limit);
            giveBack(parser);
            return outcome;
        } catch (IOException | RuntimeException e) {
            parser.close();
            throw e;
        }
    }

    private Optional<ParserProcess> taken() {
        used = true;
        ParserProcess parser = idle.pollFirst();
        return parser != null ? Optional.of(parser) : started();
    }

    private Optional<ParserProcess> started() {
        try {
            return Optional.of(ParserProcess.start(program.command(), clock));
        } catch (IOException e) {
            usable = false;
            log.debug("{} cannot be used: {}", program, e.getMessage());
            return Optional.empty();
        }
    }

    private void giveBack(ParserProcess parser) {
        idle.addFirst(parser);
    }

    /** Ends the processes if none was asked for since the last time. */
    void endIdle() {
        if (!used) {
            for (ParserProcess parser = idle.pollFirst(); parser != null; parser = idle.pollFirst()) {
                parser.close();
            }
        }
        used = false;
    }
}
