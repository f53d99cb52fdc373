package dev.weavewiki.testing;

import dev.weavewiki.core.checkpoint.CallJournal;
import dev.weavewiki.core.error.CheckpointException;
import dev.weavewiki.core.error.CheckpointException.Kind;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.RunId;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A call journal that is lost with its process. Safe for use by many threads. */
public final class InMemoryCallJournal implements CallJournal {

    private static final Reply NO_REPLY = new Reply("", TokenUsage.NONE);

    private final Map<String, Row> rows = new TreeMap<>();
    private final Map<RunId, List<Expense>> ledger = new TreeMap<>();
    private final Map<String, Bare> bare = new ConcurrentHashMap<>();
    private final Clock clock = Clock.systemUTC();

    @Override
    public Mono<Reply> committed(String digest) {
        return answer(digest).map(Entry::reply);
    }

    @Override
    public Mono<Entry> answer(String digest) {
        return Mono.defer(() -> Mono.justOrEmpty(row(digest)))
                .filter(row -> row.state() == State.COMMITTED)
                .map(Row::entry);
    }

    @Override
    public Mono<Entry> answerOverAnyLayout(String question) {
        return Mono.defer(() -> Mono.justOrEmpty(bare.get(question)))
                .flatMap(found -> answer(found.digest()).map(entry -> entry.with(found.reply())));
    }

    @Override
    public Mono<Void> plan(Call call) {
        return Mono.fromRunnable(() -> plant(call));
    }

    @Override
    public Mono<Void> sent(String digest, int attempt) {
        return change(digest, row -> row.sent(clock.instant()));
    }

    @Override
    public Mono<Void> commit(String digest, Reply reply, Optional<AnyLayout> anyLayout) {
        return change(digest, row -> {
            anyLayout.ifPresent(other -> bare.put(other.question(), new Bare(digest, other.reply())));
            charge(row.call(), State.COMMITTED, reply.usage());
            return row.ended(State.COMMITTED, reply, clock.instant());
        });
    }

    @Override
    public Mono<Void> fail(String digest, String reason, TokenUsage charged) {
        return change(digest, row -> {
            charge(row.call(), State.FAILED, charged);
            return row.ended(State.FAILED, NO_REPLY, clock.instant());
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
    public Flux<Expense> expenses(RunId run) {
        return Flux.defer(() -> Flux.fromIterable(expensesNow(run)));
    }

    @Override
    public Flux<Answered> answered(String model) {
        return entries()
                .filter(entry ->
                        entry.state() == State.COMMITTED && entry.call().model().equals(model))
                .map(entry -> new Answered(
                        entry.call().run(),
                        entry.call().phase(),
                        entry.call().agent(),
                        entry.call().subject(),
                        entry.reply().usage()));
    }

    @Override
    public Flux<Entry> entries() {
        return Flux.defer(() -> Flux.fromIterable(snapshot())).map(Row::entry);
    }

    private synchronized Optional<Row> row(String digest) {
        return Optional.ofNullable(rows.get(digest));
    }

    // What an earlier attempt was charged stays charged; one that nobody will hear of any more is charged now.
    private synchronized void plant(Call call) {
        Optional<Row> earlier = row(call.digest());
        earlier.filter(row -> row.state() == State.SENT)
                .ifPresent(row -> charge(row.call(), State.UNKNOWN, row.call().most()));
        if (earlier.filter(row -> row.state() == State.COMMITTED).isEmpty()) {
            int attempts = earlier.map(Row::attempts).orElse(0);
            rows.put(call.digest(), Row.planned(call, attempts));
        }
    }

    private synchronized void charge(Call call, State outcome, TokenUsage usage) {
        Expense one = new Expense(call.phase(), call.agent(), call.model(), outcome, 1, usage);
        ledger.computeIfAbsent(call.run(), run -> new ArrayList<>()).add(one);
    }

    private synchronized List<Charge> chargesNow(RunId run) {
        Map<PhaseId, Tokens> sums = new EnumMap<>(PhaseId.class);
        ledger.getOrDefault(run, List.of())
                .forEach(one -> sums.merge(one.phase(), one.usage().total(), Tokens::plus));
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue().value() > 0)
                .map(sum -> new Charge(sum.getKey(), sum.getValue()))
                .toList();
    }

    private synchronized List<Expense> expensesNow(RunId run) {
        Map<List<Object>, Expense> sums = new LinkedHashMap<>();
        ledger.getOrDefault(run, List.of())
                .forEach(one -> sums.merge(
                        List.of(one.phase(), one.agent(), one.model(), one.outcome()), one, InMemoryCallJournal::sum));
        return sums.values().stream()
                .sorted(Comparator.comparing(Expense::phase)
                        .thenComparing(sum -> sum.agent().value())
                        .thenComparing(Expense::model)
                        .thenComparing(Expense::outcome))
                .toList();
    }

    private static Expense sum(Expense one, Expense other) {
        return new Expense(
                one.phase(),
                one.agent(),
                one.model(),
                one.outcome(),
                one.attempts() + other.attempts(),
                one.usage().plus(other.usage()));
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
            charge(row.call(), State.UNKNOWN, row.call().most());
            rows.put(row.call().digest(), row.ended(State.UNKNOWN, NO_REPLY, clock.instant()));
        });
        return lost.size();
    }

    private synchronized List<Row> snapshot() {
        return new ArrayList<>(rows.values());
    }

    /** A reply that holds for any layout, and which call it answered. */
    private record Bare(String digest, String reply) {}

    private record Row(Entry entry) {

        static Row planned(Call call, int attempts) {
            return new Row(new Entry(call, State.PLANNED, attempts, NO_REPLY, Optional.empty(), Optional.empty()));
        }

        Row sent(Instant now) {
            return new Row(new Entry(call(), State.SENT, attempts() + 1, NO_REPLY, Optional.of(now), Optional.empty()));
        }

        Row ended(State state, Reply reply, Instant now) {
            return new Row(new Entry(call(), state, attempts(), reply, entry.sent(), Optional.of(now)));
        }

        Call call() {
            return entry.call();
        }

        State state() {
            return entry.state();
        }

        int attempts() {
            return entry.attempts();
        }

        Reply reply() {
            return entry.reply();
        }
    }
}
