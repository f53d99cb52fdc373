package dev.weavewiki.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.weavewiki.core.model.TokenUsage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A local endpoint that speaks the protocols of OpenAI and Mistral ({@code /v1/chat/completions}), Anthropic
 * ({@code /v1/messages}), Gemini ({@code /v1beta/models/…}) and Ollama ({@code /api/chat}). Its answers conform to the schema of
 * the request and are drawn from its prompt, so that they stand up to checking; the same request always gets the same
 * answer. It counts what it serves, and misbehaves as told. {@code /stats} shows the counts as JSON. Safe for use by many
 * threads.
 */
public final class StubModelServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads;
    private final Duration latency;
    private final StubCounts counts = new StubCounts();
    private final Queue<Misbehaviour> script = new ConcurrentLinkedQueue<>();
    private final Queue<String> bodies = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean takesSchemas = true;
    private volatile RandomFaults faults = new RandomFaults(0, 0);
    private volatile StubListener listener = new StubListener() {};

    private StubModelServer(HttpServer server, Duration latency) {
        this.server = server;
        this.latency = latency;
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "stub-model");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** A server on a free port of the loopback interface that answers at once. */
    public static StubModelServer start() {
        return start(0, Duration.ZERO);
    }

    /** @param port 0 for any free one */
    public static StubModelServer start(int port, Duration latency) {
        // Read once by the JDK's server; without it each small answer waits for the client's acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            StubModelServer stub = new StubModelServer(HttpServer.create(address, 0), latency);
            stub.server.setExecutor(stub.threads);
            for (WireFormat format : WireFormat.ALL) {
                stub.server.createContext(format.path(), exchange -> stub.answer(exchange, format));
            }
            stub.server.createContext("/stats", exchange -> send(exchange, 200, "application/json", stub.stats()));
            stub.server.start();
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException("the stub server cannot listen on port " + port, e);
        }
    }

    /** Serves until the process ends. Arguments: port (default 8089), latency in milliseconds (default 0). */
    public static void main(String... arguments) throws InterruptedException {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8089;
        long millis = arguments.length > 1 ? Long.parseLong(arguments[1]) : 0;
        try (StubModelServer stub = start(port, Duration.ofMillis(millis))) {
            System.out.println("stub model at " + stub.baseUrl());
            stub.closed.await();
        }
    }

    /** What clients of OpenAI, Mistral and Anthropic take as base URL. */
    public String baseUrl() {
        return root() + "/v1";
    }

    /** Where the server listens, without a path: the base URL of Ollama's clients; Gemini's add {@code /v1beta}. */
    public String root() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
    }

    /** Makes the next request go wrong; called several times, the requests after it as well. */
    public StubModelServer next(Misbehaviour misbehaviour) {
        script.add(misbehaviour);
        return this;
    }

    /** Makes a share of all requests go wrong in ways that pass, such as 0.2; equal seeds give equal faults. */
    public StubModelServer failing(double share, long seed) {
        faults = new RandomFaults(share, seed);
        return this;
    }

    /** Has that listener told of the requests from now on, in place of the one before. */
    public StubModelServer tell(StubListener newListener) {
        listener = newListener;
        return this;
    }

    /** Makes the server refuse a JSON schema as a parameter, as many local servers do. */
    public StubModelServer withoutSchemas() {
        takesSchemas = false;
        return this;
    }

    /** How many requests came, those that went wrong included. */
    public int calls() {
        return counts.calls();
    }

    /** How often each request came, by its digest; 1 everywhere means that nothing was asked twice. */
    public Map<String, Integer> callsByRequest() {
        return counts.byRequest();
    }

    /** How many requests came from each agent, by its name. */
    public Map<String, Integer> callsByAgent() {
        return counts.byAgent();
    }

    /** The sum of what the answers said they cost. */
    public TokenUsage usage() {
        return counts.usage();
    }

    /** The bodies of all requests, in the order in which they came. */
    public Queue<String> bodies() {
        return new ConcurrentLinkedQueue<>(bodies);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private String stats() {
        Map<String, Object> stats = new TreeMap<>();
        stats.put("calls", calls());
        stats.put("inputTokens", usage().input().value());
        stats.put("outputTokens", usage().output().value());
        stats.put("callsByAgent", callsByAgent());
        stats.put(
                "repeated",
                callsByRequest().values().stream().filter(times -> times > 1).count());
        return dev.weavewiki.core.json.Json.write(stats);
    }

    private void answer(HttpExchange exchange, WireFormat format) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        bodies.add(body);
        StubRequest request = format.read(exchange.getRequestURI().getPath(), WireFormat.parse(body), digest(body));
        counts.called(request);
        listener.asked(request.agent(), request.digest());
        long asked = System.nanoTime();
        StubReply reply = StubReply.to(request);
        pause(latency.minusNanos(System.nanoTime() - asked));
        respond(exchange, format, request, reply);
        listener.answered(request.agent(), request.digest());
    }

    private void respond(HttpExchange exchange, WireFormat format, StubRequest request, StubReply reply)
            throws IOException {
        Misbehaviour scripted = script.poll();
        Misbehaviour misbehaviour =
                scripted == null ? faults.next(request.digest()).orElse(null) : scripted;
        if (misbehaviour instanceof Misbehaviour.Status status) {
            status.headers().forEach(exchange.getResponseHeaders()::set);
            send(exchange, status.status(), "application/json", format.error(status.status(), status.code()));
        } else if (request.asksForSchema() && !takesSchemas) {
            send(exchange, 400, "application/json", format.error(400, "response_format_not_supported"));
        } else if (misbehaviour instanceof Misbehaviour.Broken broken) {
            misbehave(exchange, format, reply.broken(broken), broken);
        } else {
            serve(exchange, format, reply);
        }
    }

    private void misbehave(HttpExchange exchange, WireFormat format, StubReply said, Misbehaviour.Broken broken)
            throws IOException {
        String reply = format.reply(said);
        switch (broken) {
            case RESET, CUT, STALL, LATE, HEADERS_ONLY, TRICKLE, HUGE, ENDLESS ->
                new BrokenTransport(exchange, this::pause).send(broken, reply);
            case BAD_GZIP -> {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                send(exchange, 200, "application/json", BrokenText.of(broken, reply));
            }
            case WEB_PAGE -> send(exchange, 200, "text/html", "<html><body>Please log in</body></html>");
            default -> {
                counts.served(said.usage());
                send(exchange, 200, "application/json", BrokenText.of(broken, reply));
            }
        }
    }

    private void serve(HttpExchange exchange, WireFormat format, StubReply reply) throws IOException {
        counts.served(reply.usage());
        send(exchange, 200, "application/json", format.reply(reply));
    }

    private static String digest(String body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    // Ends early when the server is closed.
    private void pause(Duration time) {
        try {
            if (!time.isZero() && !time.isNegative() && closed.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
