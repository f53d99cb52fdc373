package dev.weavewiki.core.code.treesitter;

import dev.weavewiki.core.code.treesitter.Syntax.SourceBytes;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * A parser in a process of its own. Whatever happens in there is an {@link IOException} here: it may crash, be killed,
 * write nonsense, or hang, in which case it is ended. The protocol is written down in {@code parser.c} of the natives.
 */
final class ParserProcess implements Parser {

    /** What a parser says first, so that another program is not taken for one. */
    static final int GREETING = 0x31505757;

    static final int DONE = 0;
    static final int LATE = 1;

    /** The parser counts processor time; on a busy machine that takes longer by the clock. Our choice. */
    private static final int PATIENCE = 12;

    /** Starting a parser takes milliseconds, or about a second where it is in Java. Our choice. */
    private static final Duration START = Duration.ofSeconds(30);

    /** An answer of more is nonsense: numbers for the largest text that is parsed. */
    private static final int MAX_NUMBERS = 100_000_000;

    private final Process process;
    private final OutputStream out;
    private final InputStream in;
    private final ScheduledExecutorService clock;
    private final Map<SyntaxQuery, Definition> definitions = new IdentityHashMap<>();

    private ParserProcess(Process process, ScheduledExecutorService clock) {
        this.process = process;
        this.out = process.getOutputStream();
        this.in = process.getInputStream();
        this.clock = clock;
    }

    /**
     * Starts the program.
     *
     * @param clock ends the process where it takes too long
     * @throws IOException if it cannot be started or is no parser
     */
    static ParserProcess start(List<String> command, ScheduledExecutorService clock) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        ParserProcess parser = new ParserProcess(process, clock);
        ScheduledFuture<?> end = parser.endAfter(START);
        try {
            if (parser.number() != GREETING) {
                throw new IOException("not a parser: " + command.get(0));
            }
        } catch (IOException e) {
            parser.close();
            throw e;
        } finally {
            end.cancel(false);
        }
        return parser;
    }

    private ScheduledFuture<?> endAfter(Duration time) {
        return clock.schedule(() -> process.destroyForcibly(), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public boolean accepts(SyntaxQuery query) throws IOException {
        return definition(query).usable;
    }

    @Override
    public ParseOutcome parse(SyntaxQuery query, SourceBytes source, Duration limit) throws IOException {
        Definition definition = definition(query);
        ByteBuffer request = buffer(13 + source.length());
        request.put((byte) 'P').putInt(definition.number).putInt((int) limit.toMillis());
        request.putInt(source.length()).put(source.bytes());
        ScheduledFuture<?> end = endAfter(limit.multipliedBy(PATIENCE));
        try {
            send(request);
            int status = number();
            if (status == LATE) {
                return ParseOutcome.late(limit);
            }
            if (status != DONE) {
                throw new IOException("an answer without sense: " + status);
            }
            boolean complete = number() == 1;
            return new ParseOutcome.Parsed(new Syntax(source, matches(source, definition), complete));
        } finally {
            end.cancel(false);
        }
    }

    private Matches matches(SourceBytes source, Definition definition) throws IOException {
        int matches = number();
        int count = number();
        if (matches < 0 || count < matches || count > MAX_NUMBERS) {
            throw new IOException("an answer without sense: " + count + " numbers");
        }
        int[] numbers = new int[count];
        bytes(count * Integer.BYTES).asIntBuffer().get(numbers);
        int at = 0;
        Match[] found = new Match[matches];
        for (int i = 0; i < matches; i++) {
            Capture[] captures = new Capture[numbers[at++]];
            for (int j = 0; j < captures.length; j++) {
                captures[j] = new Capture(definition.captures[numbers[at]], numbers[at + 1], numbers[at + 2]);
                at += 3;
            }
            found[i] = new Match(source, i, captures);
        }
        return new Matches(Arrays.asList(found));
    }

    private Definition definition(SyntaxQuery query) throws IOException {
        Definition known = definitions.get(query);
        if (known == null) {
            byte[] grammar = query.grammar().name().getBytes(StandardCharsets.UTF_8);
            byte[] source = query.source().getBytes(StandardCharsets.UTF_8);
            ByteBuffer request = buffer(9 + grammar.length + source.length);
            request.put((byte) 'D').putInt(grammar.length).put(grammar);
            send(request.putInt(source.length).put(source));
            known = answered(definitions.size());
            definitions.put(query, known);
        }
        return known;
    }

    private Definition answered(int number) throws IOException {
        if (number() != DONE) {
            bytes(2 * Integer.BYTES);
            return new Definition(number, new String[0], false);
        }
        String[] captures = new String[number()];
        for (int i = 0; i < captures.length; i++) {
            captures[i] =
                    StandardCharsets.UTF_8.decode(bytes(number())).toString().intern();
        }
        boolean predicates = number() != 0;
        return new Definition(number, captures, !predicates);
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void send(ByteBuffer request) throws IOException {
        out.write(request.array(), 0, request.position());
        out.flush();
    }

    private int number() throws IOException {
        return bytes(Integer.BYTES).getInt();
    }

    private ByteBuffer bytes(int count) throws IOException {
        byte[] read = new byte[count];
        if (in.readNBytes(read, 0, count) < count) {
            throw new EOFException("the parser has ended");
        }
        return ByteBuffer.wrap(read).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** A query that the process was told. Queries with predicates are not for it, since it does not look at them. */
    private record Definition(int number, String[] captures, boolean usable) {}
}
