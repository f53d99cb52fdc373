package dev.weavewiki.testing;

import dev.weavewiki.core.checkpoint.CallJournal;
import dev.weavewiki.core.error.CheckpointException;
import dev.weavewiki.core.error.CheckpointException.Kind;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.RunId;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A call journal that is lost with its process. Safe for use by many threads. */
public final class InMemoryCallJournal implements CallJournal {

    private static final Reply NO_REPLY = new Reply("", TokenUsage.NONE);

    private final Map<String, Row> rows = new TreeMap<>();
    private final Map<RunId, Map<PhaseId, Tokens>> ledger = new TreeMap<>();

    @Override
    public Mono<Reply> committed(String digest) {
        return Mono.defer(() -> Mono.justOrEmpty(row(digest)))
                .filter(row -> row.state() == State.COMMITTED)
                .map(Row::reply);
    }

    @Override
    public Mono<Void> plan(Call call) {
        return Mono.fromRunnable(() -> plant(call));
    }

    @Override
    public Mono<Void> sent(String digest, int attempt) {
        return change(digest, row -> new Row(row.call(), State.SENT, row.attempts() + 1, NO_REPLY));
    }

    @Override
    public Mono<Void> commit(String digest, Reply reply) {
        return change(digest, row -> {
            charge(row.call(), reply.usage().total());
            return new Row(row.call(), State.COMMITTED, row.attempts(), reply);
        });
    }

    @Override
    public Mono<Void> fail(String digest, String reason, TokenUsage charged) {
        return change(digest, row -> {
            charge(row.call(), charged.total());
            return new Row(row.call(), State.FAILED, row.attempts(), NO_REPLY);
        });
    }

    @Override
    public Mono<Integer> recover(RunId run) {
        return Mono.fromCallable(() -> recoverNow(run));
    }

    @Override
    public Flux<Charge> charges(RunId run) {
        return Flux.defer(() -> Flux.fromIterable(chargesNow(run)));
    }

    @Override
    public Flux<Entry> entries() {
        return Flux.defer(() -> Flux.fromIterable(snapshot()))
                .map(row -> new Entry(row.call(), row.state(), row.attempts(), row.reply()));
    }

    private synchronized Optional<Row> row(String digest) {
        return Optional.ofNullable(rows.get(digest));
    }

    // What an earlier attempt was charged stays charged; one that nobody will hear of any more is charged now.
    private synchronized void plant(Call call) {
        Optional<Row> earlier = row(call.digest());
        earlier.filter(row -> row.state() == State.SENT)
                .ifPresent(row -> charge(row.call(), row.call().reserved()));
        if (earlier.filter(row -> row.state() == State.COMMITTED).isEmpty()) {
            int attempts = earlier.map(Row::attempts).orElse(0);
            rows.put(call.digest(), new Row(call, State.PLANNED, attempts, NO_REPLY));
        }
    }

    private synchronized void charge(Call call, Tokens tokens) {
        ledger.computeIfAbsent(call.run(), run -> new EnumMap<>(PhaseId.class))
                .merge(call.phase(), tokens, Tokens::plus);
    }

    private synchronized List<Charge> chargesNow(RunId run) {
        return ledger.getOrDefault(run, Map.of()).entrySet().stream()
                .filter(entry -> entry.getValue().value() > 0)
                .map(entry -> new Charge(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Mono<Void> change(String digest, UnaryOperator<Row> change) {
        return Mono.fromRunnable(() -> changeNow(digest, change));
    }

    private synchronized void changeNow(String digest, UnaryOperator<Row> change) {
        Row row = row(digest)
                .orElseThrow(() -> new CheckpointException(Kind.IO, "no call " + digest + " was planned", null));
        rows.put(digest, change.apply(row));
    }

    private synchronized int recoverNow(RunId run) {
        List<Row> lost = snapshot().stream()
                .filter(row -> row.state() == State.SENT && row.call().run().equals(run))
                .toList();
        lost.forEach(row -> {
            charge(row.call(), row.call().reserved());
            rows.put(row.call().digest(), new Row(row.call(), State.UNKNOWN, row.attempts(), NO_REPLY));
        });
        return lost.size();
    }

    private synchronized List<Row> snapshot() {
        return new ArrayList<>(rows.values());
    }

    private record Row(Call call, State state, int attempts, Reply reply) {}
}
