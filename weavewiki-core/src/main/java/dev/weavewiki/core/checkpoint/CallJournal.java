package dev.weavewiki.core.checkpoint;

import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.RunId;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Every model call, keyed by the digest of its complete request, so that no answer is paid for twice. States go PLANNED
 * → SENT → COMMITTED or FAILED; a call that was SENT when its process died becomes UNKNOWN. Each transition is durable
 * when its {@code Mono} completes. Safe for use by many threads.
 */
public interface CallJournal {

    /** The committed reply to that request, of this or an earlier run; empty where there is none. */
    Mono<Reply> committed(String digest);

    /** Writes down that a call is about to be made. A call that is not COMMITTED may be planned again. */
    Mono<Void> plan(Call call);

    /** Writes down that the request leaves now, for the given time in this call. */
    Mono<Void> sent(String digest, int attempt);

    /** Writes down the reply. */
    Mono<Void> commit(String digest, Reply reply);

    /** Writes down that no reply will come, and what is charged for the trouble. */
    Mono<Void> fail(String digest, String reason, TokenUsage charged);

    /**
     * Turns the calls of the run that are still SENT into UNKNOWN, charged at their reservation, because their process
     * died. Returns how many.
     */
    Mono<Integer> recover(RunId run);

    /** What the run has been charged so far, by phase: settled usage of replies and failures, reservations of unknowns. */
    Flux<Charge> charges(RunId run);

    /** Every entry, sorted by digest. */
    Flux<Entry> entries();

    /**
     * A call before it is made.
     *
     * @param digest of model, parameters, messages and schema
     * @param subject what the question is about, such as a path
     * @param reserved tokens reserved for it
     */
    record Call(
            String digest, RunId run, PhaseId phase, AgentId agent, String subject, String model, Tokens reserved) {}

    /** A reply as the model gave it. */
    record Reply(String text, TokenUsage usage) {}

    /** Tokens charged to a phase. */
    record Charge(PhaseId phase, Tokens tokens) {}

    /** A row of the journal; the reply is empty text unless the state is COMMITTED. */
    record Entry(Call call, State state, int attempts, Reply reply) {}

    /** How a call stands. */
    enum State {
        PLANNED,
        SENT,
        COMMITTED,
        FAILED,
        UNKNOWN
    }
}
