package dev.weavewiki.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.weavewiki.core.checkpoint.CallJournal.AnyLayout;
import dev.weavewiki.core.checkpoint.CallJournal.Call;
import dev.weavewiki.core.checkpoint.CallJournal.Charge;
import dev.weavewiki.core.checkpoint.CallJournal.Entry;
import dev.weavewiki.core.checkpoint.CallJournal.Expense;
import dev.weavewiki.core.checkpoint.CallJournal.Reply;
import dev.weavewiki.core.checkpoint.CallJournal.State;
import dev.weavewiki.core.checkpoint.CheckpointStore;
import dev.weavewiki.core.checkpoint.PhaseCost;
import dev.weavewiki.core.checkpoint.RunRecord;
import dev.weavewiki.core.error.CheckpointException;
import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.ContentHash;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.ProcessingTier;
import dev.weavewiki.core.model.ProjectScale;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.RunId;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;
import dev.weavewiki.core.model.product.DomainMap;
import dev.weavewiki.core.model.product.FileInsights;
import dev.weavewiki.core.model.product.PagePath;
import dev.weavewiki.core.model.product.ReadingPlan;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * What every checkpoint store does. Whoever writes one extends this class in a test and gives an empty store for each
 * test; closing it is done here.
 */
public abstract class CheckpointStoreContract {

    protected static final RunId RUN = RunId.of("run-1");
    protected static final RunId LATER = RunId.of("run-2");
    protected static final ReadingPlan PLAN = new ReadingPlan(
            ProjectScale.SMALL,
            List.of(new ReadingPlan.PlannedFile(RepoPath.of("src/설정😀.java"), ProcessingTier.CORE, "é \"x\"\n")),
            Tokens.of(12));

    protected CheckpointStore store;

    /** A store that holds nothing yet. */
    protected abstract CheckpointStore newStore();

    @BeforeEach
    void open() {
        store = newStore();
    }

    @AfterEach
    void close() {
        store.close();
    }

    protected static RunRecord run(RunId id, Instant started) {
        return new RunRecord(
                id, RunRecord.State.RUNNING, started, Map.of("mode", "deep", "이름", "값"), ContentHash.of("abc"));
    }

    protected static RunRecord run(RunId id) {
        return run(id, Instant.parse("2026-01-01T00:00:00.123456789Z"));
    }

    protected static Call call(String digest, RunId run, PhaseId phase, long reserved) {
        return new Call(digest, run, phase, AgentId.of("file"), "src/설정.java", "small-model", Tokens.of(reserved));
    }

    protected static Reply reply(String text, long input, long output) {
        return new Reply(text, TokenUsage.of(input, output));
    }

    protected void send(Call call) {
        store.journal().plan(call).block();
        store.journal().sent(call.digest(), 1).block();
    }

    @Test
    void a_new_store_is_empty() {
        assertThat(store.runs().collectList().block()).isEmpty();
        assertThat(store.completedPhases(RUN).collectList().block()).isEmpty();
        assertThat(store.find(RUN, PhaseId.FILE_DISCOVERY, ReadingPlan.class).block())
                .isNull();
        assertThat(store.journal().entries().collectList().block()).isEmpty();
        assertThat(store.pages().block()).isEmpty();
    }

    @Test
    void nothing_happens_before_subscription() {
        store.begin(run(RUN));

        assertThat(store.runs().collectList().block()).isEmpty();
    }

    @Test
    void a_run_is_kept_as_it_was_noted() {
        store.begin(run(RUN)).block();

        assertThat(store.runs().collectList().block()).containsExactly(run(RUN));
    }

    @Test
    void runs_come_newest_first_and_the_later_noted_first_where_times_are_equal() {
        Instant early = Instant.parse("2026-01-01T00:00:00Z");
        Instant late = Instant.parse("2026-01-01T00:00:00.5Z");
        Flux.just(run(RunId.of("b"), early), run(RunId.of("late"), late), run(RunId.of("a"), early))
                .concatMap(store::begin)
                .blockLast();

        assertThat(store.runs().map(run -> run.id().value()).collectList().block())
                .containsExactly("late", "a", "b");
    }

    @Test
    void a_run_is_marked() {
        store.begin(run(RUN)).block();

        store.mark(RUN, RunRecord.State.INTERRUPTED).block();

        assertThat(store.runs().map(RunRecord::state).collectList().block())
                .containsExactly(RunRecord.State.INTERRUPTED);
    }

    @Test
    void a_run_that_is_begun_again_keeps_its_products() {
        store.begin(run(RUN)).block();
        store.save(RUN, PLAN, PhaseCost.none(PhaseId.FILE_DISCOVERY)).block();

        store.begin(run(RUN)).block();

        assertThat(store.runs().count().block()).isEqualTo(1);
        assertThat(store.find(RUN, PhaseId.FILE_DISCOVERY, ReadingPlan.class).block())
                .isEqualTo(PLAN);
    }

    @Test
    void a_product_is_found_as_it_was_saved() {
        store.begin(run(RUN)).block();

        store.save(RUN, PLAN, PhaseCost.none(PhaseId.FILE_DISCOVERY)).block();

        assertThat(store.find(RUN, PhaseId.FILE_DISCOVERY, ReadingPlan.class).block())
                .isEqualTo(PLAN);
    }

    @Test
    void a_product_belongs_to_its_run_and_phase() {
        store.begin(run(RUN)).block();
        store.begin(run(LATER)).block();

        store.save(RUN, PLAN, PhaseCost.none(PhaseId.FILE_DISCOVERY)).block();

        assertThat(store.find(LATER, PhaseId.FILE_DISCOVERY, ReadingPlan.class).block())
                .isNull();
        assertThat(store.find(RUN, PhaseId.CONSOLIDATION, DomainMap.class).block())
                .isNull();
    }

    @Test
    void completed_phases_come_in_the_order_of_the_phases() {
        store.begin(run(RUN)).block();
        store.save(RUN, new DomainMap(List.of(), List.of()), PhaseCost.none(PhaseId.CONSOLIDATION))
                .block();
        store.save(RUN, new FileInsights(List.of()), new PhaseCost(PhaseId.BOTTOM_UP, TokenUsage.of(7, 5), 3))
                .block();
        store.save(RUN, PLAN, PhaseCost.none(PhaseId.FILE_DISCOVERY)).block();

        assertThat(store.completedPhases(RUN).collectList().block())
                .containsExactly(PhaseId.FILE_DISCOVERY, PhaseId.BOTTOM_UP, PhaseId.CONSOLIDATION);
    }

    @Test
    void costs_are_kept_with_the_products() {
        PhaseCost cost = new PhaseCost(
                PhaseId.FILE_DISCOVERY,
                new TokenUsage(Tokens.of(7), Tokens.of(5), true, Tokens.of(5), Tokens.of(4), Tokens.of(1)),
                3);
        store.begin(run(RUN)).block();

        store.save(RUN, PLAN, cost).block();

        assertThat(store.costs(RUN).collectList().block()).containsExactly(cost);
    }

    @Test
    void pages_are_replaced() {
        store.savePages(Map.of(PagePath.INDEX, ContentHash.of("1"), PagePath.of("old.md"), ContentHash.of("2")))
                .block();

        store.savePages(Map.of(PagePath.INDEX, ContentHash.of("3"))).block();

        assertThat(store.pages().block()).isEqualTo(Map.of(PagePath.INDEX, ContentHash.of("3")));
    }

    @Test
    void a_committed_reply_is_served_with_its_usage() {
        var usage = new TokenUsage(Tokens.of(3), Tokens.of(4), true, Tokens.of(1), Tokens.of(1), Tokens.of(2));
        var reply = new Reply("{\"답\":\"😀\\n\"}", usage, "stop");
        send(call("d", RUN, PhaseId.BOTTOM_UP, 100));
        assertThat(store.journal().committed("d").block()).isNull();

        store.journal().commit("d", reply).block();

        assertThat(store.journal().committed("d").block()).isEqualTo(reply);
    }

    @Test
    void a_reply_is_found_by_its_question_over_any_layout_once_it_is_committed() {
        send(call("d", RUN, PhaseId.BOTTOM_UP, 100));
        assertThat(store.journal().answerOverAnyLayout("q").block()).isNull();

        store.journal()
                .commit("d", reply("as said, line 3", 3, 4), Optional.of(new AnyLayout("q", "as said, place 30 😀")))
                .block();

        Entry found =
                Objects.requireNonNull(store.journal().answerOverAnyLayout("q").block());
        assertThat(found.reply()).isEqualTo(reply("as said, place 30 😀", 3, 4));
        assertThat(found.call().digest()).isEqualTo("d");
        assertThat(store.journal().committed("d").block()).isEqualTo(reply("as said, line 3", 3, 4));
        assertThat(store.journal().answerOverAnyLayout("d").block()).isNull();
    }

    @Test
    void the_last_reply_to_a_question_over_any_layout_counts() {
        for (String digest : List.of("d1", "d2")) {
            send(call(digest, RUN, PhaseId.BOTTOM_UP, 100));
            store.journal()
                    .commit(digest, reply(digest, 3, 4), Optional.of(new AnyLayout("q", digest)))
                    .block();
        }

        assertThat(store.journal()
                        .answerOverAnyLayout("q")
                        .map(entry -> entry.reply().text())
                        .block())
                .isEqualTo("d2");
    }

    @Test
    void a_reply_is_charged_at_its_usage_and_to_later_runs_not_at_all() {
        send(call("d", RUN, PhaseId.BOTTOM_UP, 100));
        store.journal().commit("d", reply("x", 30, 4)).block();

        store.journal().committed("d").block();

        assertThat(store.journal().charges(RUN).collectList().block())
                .containsExactly(new Charge(PhaseId.BOTTOM_UP, Tokens.of(34)));
        assertThat(store.journal().charges(LATER).collectList().block()).isEmpty();
    }

    @Test
    void charges_are_summed_by_phase_in_their_order() {
        send(call("a", RUN, PhaseId.REFINEMENT, 10));
        send(call("b", RUN, PhaseId.BOTTOM_UP, 10));
        send(call("c", RUN, PhaseId.BOTTOM_UP, 10));
        store.journal().commit("a", reply("", 1, 1)).block();
        store.journal().commit("b", reply("", 2, 2)).block();
        store.journal().fail("c", "refused", TokenUsage.of(3, 3)).block();

        assertThat(store.journal().charges(RUN).collectList().block())
                .containsExactly(
                        new Charge(PhaseId.BOTTOM_UP, Tokens.of(10)), new Charge(PhaseId.REFINEMENT, Tokens.of(2)));
    }

    @Test
    void a_lost_call_is_charged_at_its_reservation_once() {
        send(call("lost", RUN, PhaseId.BOTTOM_UP, 100));
        send(call("other", LATER, PhaseId.BOTTOM_UP, 7));
        store.journal().plan(call("planned", RUN, PhaseId.BOTTOM_UP, 50)).block();

        Mono<Integer> recovery = store.journal().recover(RUN);

        assertThat(recovery.block()).isEqualTo(1);
        assertThat(recovery.block()).isZero();
        assertThat(store.journal().charges(RUN).collectList().block())
                .containsExactly(new Charge(PhaseId.BOTTOM_UP, Tokens.of(100)));
        assertThat(states()).isEqualTo(Map.of("lost", State.UNKNOWN, "other", State.SENT, "planned", State.PLANNED));
    }

    @Test
    void a_lost_call_that_is_asked_again_is_charged_for_both() {
        send(call("d", RUN, PhaseId.BOTTOM_UP, 100));
        store.journal().recover(RUN).block();

        send(call("d", LATER, PhaseId.REFINEMENT, 80));
        store.journal().commit("d", reply("x", 30, 4)).block();

        assertThat(store.journal().charges(RUN).collectList().block())
                .containsExactly(new Charge(PhaseId.BOTTOM_UP, Tokens.of(100)));
        assertThat(store.journal().charges(LATER).collectList().block())
                .containsExactly(new Charge(PhaseId.REFINEMENT, Tokens.of(34)));
    }

    @Test
    void planning_again_while_a_request_is_out_charges_the_reservation() {
        send(call("d", RUN, PhaseId.BOTTOM_UP, 100));

        send(call("d", LATER, PhaseId.BOTTOM_UP, 80));

        assertThat(store.journal().charges(RUN).collectList().block())
                .containsExactly(new Charge(PhaseId.BOTTOM_UP, Tokens.of(100)));
        assertThat(store.journal().charges(LATER).collectList().block()).isEmpty();
    }

    @Test
    void attempts_are_counted_over_all_plans() {
        send(call("d", RUN, PhaseId.BOTTOM_UP, 100));
        store.journal().sent("d", 2).block();
        store.journal().fail("d", "busy", TokenUsage.NONE).block();

        send(call("d", LATER, PhaseId.BOTTOM_UP, 80));

        assertThat(store.journal().entries().collectList().block())
                .extracting(Entry::call, Entry::state, Entry::attempts, Entry::reply)
                .containsExactly(
                        tuple(call("d", LATER, PhaseId.BOTTOM_UP, 80), State.SENT, 3, new Reply("", TokenUsage.NONE)));
    }

    @Test
    void a_committed_call_is_not_planned_anew() {
        send(call("d", RUN, PhaseId.BOTTOM_UP, 100));
        store.journal().commit("d", reply("x", 30, 4)).block();

        store.journal().plan(call("d", LATER, PhaseId.REFINEMENT, 80)).block();

        assertThat(store.journal().committed("d").block()).isEqualTo(reply("x", 30, 4));
        assertThat(store.journal().recover(LATER).block()).isZero();
    }

    @Test
    void a_failed_call_serves_no_reply() {
        send(call("d", RUN, PhaseId.BOTTOM_UP, 100));

        store.journal().fail("d", "refused", TokenUsage.of(5, 0)).block();

        assertThat(store.journal().committed("d").block()).isNull();
        assertThat(states()).isEqualTo(Map.of("d", State.FAILED));
    }

    @Test
    void every_attempt_that_ended_is_an_expense_of_its_agent_and_model() {
        Call first = new Call(
                "a",
                RUN,
                PhaseId.BOTTOM_UP,
                AgentId.of("file"),
                "A",
                "large",
                Tokens.of(90),
                "https://x",
                Tokens.of(60));
        Call fallback = new Call(
                "a",
                RUN,
                PhaseId.BOTTOM_UP,
                AgentId.of("file"),
                "A",
                "small",
                Tokens.of(90),
                "https://y",
                Tokens.of(60));
        TokenUsage used =
                new TokenUsage(Tokens.of(50), Tokens.of(10), false, Tokens.of(40), Tokens.of(5), Tokens.of(7));
        send(first);
        store.journal().recover(RUN).block();
        send(first);
        store.journal().fail("a", "busy", TokenUsage.NONE).block();
        send(fallback);

        store.journal().commit("a", new Reply("x", used, "stop")).block();

        assertThat(store.journal().expenses(RUN).collectList().block())
                .containsExactly(
                        expense("large", State.FAILED, TokenUsage.NONE),
                        expense("large", State.UNKNOWN, new TokenUsage(Tokens.of(60), Tokens.of(30), true)),
                        expense("small", State.COMMITTED, used));
        assertThat(store.journal().entries().map(Entry::call).blockFirst()).isEqualTo(fallback);
        assertThat(store.journal().expenses(LATER).collectList().block()).isEmpty();
    }

    private static Expense expense(String model, State outcome, TokenUsage usage) {
        return new Expense(PhaseId.BOTTOM_UP, AgentId.of("file"), model, outcome, 1, usage);
    }

    @Test
    void an_entry_says_when_it_was_sent_and_ended() {
        send(call("d", RUN, PhaseId.BOTTOM_UP, 100));
        Entry sent = onlyEntry();

        store.journal().commit("d", reply("x", 30, 4)).block();

        Entry ended = onlyEntry();
        assertThat(sent.sent()).isPresent();
        assertThat(sent.ended()).isEmpty();
        assertThat(ended.sent()).isEqualTo(sent.sent());
        assertThat(ended.ended().orElseThrow()).isAfterOrEqualTo(sent.sent().orElseThrow());
    }

    private Entry onlyEntry() {
        return store.journal().entries().next().blockOptional().orElseThrow();
    }

    @Test
    void a_call_that_was_never_planned_cannot_be_sent() {
        assertThatThrownBy(() -> store.journal().sent("d", 1).block()).isInstanceOf(CheckpointException.class);
    }

    @Test
    void entries_are_sorted_by_digest_however_many_there_are() {
        List<String> digests =
                IntStream.range(0, 600).mapToObj(i -> "%03d".formatted(i)).toList();
        Flux.fromIterable(digests)
                .map(digest -> call(digest, RUN, PhaseId.BOTTOM_UP, 1))
                .sort((a, b) -> b.digest().compareTo(a.digest()))
                .concatMap(store.journal()::plan)
                .blockLast();

        assertThat(store.journal()
                        .entries()
                        .map(entry -> entry.call().digest())
                        .collectList()
                        .block())
                .isEqualTo(digests);
    }

    @Test
    void many_threads_lose_nothing() {
        store.begin(run(RUN)).block();

        Flux.range(0, 200)
                .flatMap(i -> Mono.defer(() -> answered("d" + i)).subscribeOn(Schedulers.parallel()), 16)
                .blockLast();

        assertThat(store.journal().charges(RUN).collectList().block())
                .containsExactly(new Charge(PhaseId.BOTTOM_UP, Tokens.of(400)));
        assertThat(states().values()).hasSize(200).containsOnly(State.COMMITTED);
    }

    @Test
    void closing_twice_is_closing_once() {
        store.close();

        store.close();
    }

    private Mono<Void> answered(String digest) {
        return store.journal()
                .plan(call(digest, RUN, PhaseId.BOTTOM_UP, 10))
                .then(store.journal().sent(digest, 1))
                .then(store.journal().commit(digest, reply("x", 1, 1)));
    }

    private Map<String, State> states() {
        return store.journal()
                .entries()
                .collectMap(entry -> entry.call().digest(), Entry::state)
                .blockOptional()
                .orElse(Map.of());
    }
}
