package dev.weavewiki.testing;

import dev.weavewiki.core.checkpoint.CallJournal;
import dev.weavewiki.core.model.RunId;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A call journal that is lost with its process. */
public final class InMemoryCallJournal implements CallJournal {

    private static final Reply NO_REPLY = new Reply("", TokenUsage.NONE);

    private final Map<String, Row> rows = new TreeMap<>();

    @Override
    public Mono<Reply> committed(String digest) {
        return Mono.fromCallable(() -> row(digest))
                .filter(row -> row.state() == State.COMMITTED)
                .map(Row::reply);
    }

    @Override
    public Mono<Void> plan(Call call) {
        return Mono.fromRunnable(() -> plant(call));
    }

    @Override
    public Mono<Void> sent(String digest, int attempt) {
        return change(digest, row -> new Row(row.call(), State.SENT, row.attempts() + 1, NO_REPLY, row.charged()));
    }

    @Override
    public Mono<Void> commit(String digest, Reply reply) {
        return change(
                digest,
                row -> new Row(
                        row.call(),
                        State.COMMITTED,
                        row.attempts(),
                        reply,
                        row.charged().plus(reply.usage().total())));
    }

    @Override
    public Mono<Void> fail(String digest, String reason, TokenUsage charged) {
        return change(
                digest,
                row -> new Row(
                        row.call(),
                        State.FAILED,
                        row.attempts(),
                        NO_REPLY,
                        row.charged().plus(charged.total())));
    }

    @Override
    public Mono<Integer> recover(RunId run) {
        return Mono.fromCallable(() -> recoverNow(run));
    }

    @Override
    public Flux<Charge> charges(RunId run) {
        return Flux.defer(() -> Flux.fromIterable(snapshot()))
                .filter(row -> row.call().run().equals(run) && row.charged().value() > 0)
                .map(row -> new Charge(row.call().phase(), row.charged()));
    }

    @Override
    public Flux<Entry> entries() {
        return Flux.defer(() -> Flux.fromIterable(snapshot()))
                .map(row -> new Entry(row.call(), row.state(), row.attempts(), row.reply()));
    }

    private synchronized Row row(String digest) {
        return rows.getOrDefault(digest, Row.NONE);
    }

    // What an earlier attempt was charged stays charged; one that nobody will hear of any more is charged now.
    private synchronized void plant(Call call) {
        Row earlier = row(call.digest());
        boolean unheard = earlier.state() == State.SENT;
        Tokens charged = unheard ? earlier.charged().plus(earlier.call().reserved()) : earlier.charged();
        if (earlier.state() != State.COMMITTED) {
            rows.put(call.digest(), new Row(call, State.PLANNED, earlier.attempts(), NO_REPLY, charged));
        }
    }

    private Mono<Void> change(String digest, UnaryOperator<Row> change) {
        return Mono.fromRunnable(() -> changeNow(digest, change));
    }

    private synchronized void changeNow(String digest, UnaryOperator<Row> change) {
        if (!rows.containsKey(digest)) {
            throw new IllegalStateException("the call was never planned: " + digest);
        }
        rows.put(digest, change.apply(row(digest)));
    }

    private synchronized int recoverNow(RunId run) {
        List<Row> lost = snapshot().stream()
                .filter(row -> row.state() == State.SENT && row.call().run().equals(run))
                .toList();
        lost.forEach(row -> rows.put(
                row.call().digest(),
                new Row(
                        row.call(),
                        State.UNKNOWN,
                        row.attempts(),
                        NO_REPLY,
                        row.charged().plus(row.call().reserved()))));
        return lost.size();
    }

    private synchronized List<Row> snapshot() {
        return new ArrayList<>(rows.values());
    }

    private record Row(Call call, State state, int attempts, Reply reply, Tokens charged) {

        private static final Row NONE = new Row(
                new Call(
                        "none",
                        RunId.of("none"),
                        dev.weavewiki.core.model.PhaseId.CHARACTERIZATION,
                        dev.weavewiki.core.model.AgentId.of("none"),
                        "",
                        "",
                        Tokens.ZERO),
                State.PLANNED,
                0,
                NO_REPLY,
                Tokens.ZERO);
    }
}
