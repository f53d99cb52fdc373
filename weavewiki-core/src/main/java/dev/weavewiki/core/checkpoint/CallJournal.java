package dev.weavewiki.core.checkpoint;

import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.RunId;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;
import java.time.Instant;
import java.util.Optional;
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

    /** The same with the call that was answered, whose model is the one that said it; empty where there is none. */
    Mono<Entry> answer(String digest);

    /**
     * The same for any layout of the files that the question shows, see {@link AnyLayout}. The reply's text is as it was
     * given to {@link #commit}; empty where there is none.
     *
     * @param question digest of the question apart from the layout
     */
    Mono<Entry> answerOverAnyLayout(String question);

    /** Writes down that a call is about to be made. A call that is not COMMITTED may be planned again. */
    Mono<Void> plan(Call call);

    /** Writes down that the request leaves now, for the given time in this call. */
    Mono<Void> sent(String digest, int attempt);

    /** Writes down the reply to a question that is known by its exact text only. */
    default Mono<Void> commit(String digest, Reply reply) {
        return commit(digest, reply, Optional.empty());
    }

    /** Writes down the reply, and in the same step what will find it when files are laid out otherwise. */
    Mono<Void> commit(String digest, Reply reply, Optional<AnyLayout> anyLayout);

    /** Writes down that no reply will come, and what is charged for the trouble. */
    Mono<Void> fail(String digest, String reason, TokenUsage charged);

    /**
     * Turns the calls of the run that are still SENT into UNKNOWN, charged at their reservation, because their process
     * died. Returns how many.
     */
    Mono<Integer> recover(RunId run);

    /** What the run has been charged so far, by phase: settled usage of replies and failures, reservations of unknowns. */
    Flux<Charge> charges(RunId run);

    /**
     * What the attempts of the run came to, one sum for each phase, agent, model and outcome, sorted by these. Adds up to
     * the same tokens as {@link #charges}.
     */
    Flux<Expense> expenses(RunId run);

    /** What committed replies of that model, whose answer was paid for by this or another run, used; sorted by digest. */
    Flux<Answered> answered(String model);

    /** Every entry, sorted by digest. */
    Flux<Entry> entries();

    /**
     * A call before it is made.
     *
     * @param digest of model, parameters, messages and schema
     * @param subject what the question is about, such as a path
     * @param model who is asked; another than the one in the digest where a fallback is
     * @param reserved tokens reserved for it
     * @param endpoint where the model is reached, such as {@code https://api.openai.com}; never with credentials, empty
     *     where it is not known
     * @param input the part of the reserved tokens that the request has; the rest is its output limit
     */
    record Call(
            String digest,
            RunId run,
            PhaseId phase,
            AgentId agent,
            String subject,
            String model,
            Tokens reserved,
            String endpoint,
            Tokens input) {

        public Call {
            if (input.exceeds(reserved)) {
                throw new IllegalArgumentException("the input " + input + " was not reserved: " + reserved);
            }
        }

        /** A call to an endpoint that is not known, with an input of unknown length. */
        public Call(
                String digest, RunId run, PhaseId phase, AgentId agent, String subject, String model, Tokens reserved) {
            this(digest, run, phase, agent, subject, model, reserved, "", Tokens.ZERO);
        }

        /** What an attempt is charged whose answer got lost. */
        public TokenUsage most() {
            return new TokenUsage(input, reserved.minusUpToZero(input), true);
        }
    }

    /**
     * A reply as the model gave it.
     *
     * @param finish why it ended there, in lower case as the provider's client says it, such as {@code stop}; empty where
     *     it is not known
     */
    record Reply(String text, TokenUsage usage, String finish) {

        /** A reply whose reason to end is not known. */
        public Reply(String text, TokenUsage usage) {
            this(text, usage, "");
        }
    }

    /**
     * A question and its reply apart from the layout of files: comments that document nothing, blank lines, line breaks.
     *
     * @param question its digest
     * @param reply its text, with what stands for cited lines
     */
    record AnyLayout(String question, String reply) {}

    /** Tokens charged to a phase. */
    record Charge(PhaseId phase, Tokens tokens) {}

    /**
     * What a committed reply used, without the reply.
     *
     * @param run that paid for it
     */
    record Answered(RunId run, PhaseId phase, AgentId agent, String subject, TokenUsage usage) {}

    /**
     * What attempts of one kind came to.
     *
     * @param outcome COMMITTED, FAILED or UNKNOWN
     * @param attempts how many they were
     */
    record Expense(PhaseId phase, AgentId agent, String model, State outcome, int attempts, TokenUsage usage) {}

    /**
     * A row of the journal; the reply is empty text unless the state is COMMITTED.
     *
     * @param attempts how often the request was sent
     * @param sent when it was sent last
     * @param ended when the last attempt was answered, failed or given up
     */
    record Entry(Call call, State state, int attempts, Reply reply, Optional<Instant> sent, Optional<Instant> ended) {

        /** The same with another text of the reply. */
        public Entry with(String text) {
            return new Entry(call, state, attempts, new Reply(text, reply.usage(), reply.finish()), sent, ended);
        }
    }

    /** How a call stands. */
    enum State {
        PLANNED,
        SENT,
        COMMITTED,
        FAILED,
        UNKNOWN
    }
}
