package dev.weavewiki.testing;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;

/** Sends an answer as a network or a server in trouble would, whatever the answer says. */
final class BrokenTransport {

    /** Above what a client may accept. */
    private static final int HUGE = 20 * 1024 * 1024;

    private static final int BLOCK = 64 * 1024;
    private static final Duration BETWEEN_BYTES = Duration.ofMillis(20);
    private static final Duration FOR_EVER = Duration.ofHours(1);

    private final HttpExchange exchange;
    private final Consumer<Duration> pause;

    /** @param pause waits so long, or until the server is closed */
    BrokenTransport(HttpExchange exchange, Consumer<Duration> pause) {
        this.exchange = exchange;
        this.pause = pause;
    }

    void send(Misbehaviour.Broken how, String reply) throws IOException {
        byte[] bytes = reply.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        switch (how) {
            case LATE -> pause.accept(FOR_EVER);
            case HEADERS_ONLY -> part(bytes, 0, FOR_EVER);
            case STALL -> part(bytes, bytes.length / 2, FOR_EVER);
            case CUT -> part(bytes, bytes.length / 2, Duration.ZERO);
            case TRICKLE -> trickle(bytes);
            case HUGE -> blocks(HUGE);
            case ENDLESS -> blocks(Long.MAX_VALUE);
            default -> {}
        }
        exchange.close();
    }

    private void part(byte[] bytes, int length, Duration then) throws IOException {
        exchange.sendResponseHeaders(200, bytes.length);
        OutputStream out = exchange.getResponseBody();
        out.write(bytes, 0, length);
        out.flush();
        pause.accept(then);
    }

    private void trickle(byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(200, bytes.length);
        OutputStream out = exchange.getResponseBody();
        for (byte each : bytes) {
            out.write(each);
            out.flush();
            pause.accept(BETWEEN_BYTES);
        }
    }

    private void blocks(long length) throws IOException {
        byte[] block = new byte[BLOCK];
        Arrays.fill(block, (byte) ' ');
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        for (long sent = 0; sent < length; sent += block.length) {
            out.write(block);
        }
    }
}
