package dev.weavewiki.agents.model;

import dev.langchain4j.model.chat.ChatModel;
import dev.weavewiki.budget.TokenBudget;
import dev.weavewiki.core.checkpoint.CallJournal;
import dev.weavewiki.core.model.RunId;
import dev.weavewiki.core.prompt.TokenCounter;
import java.time.Duration;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The way to a model for one run, with all its layers. Closing it frees its threads and interrupts calls under way. Safe
 * for use by many threads.
 */
public final class ModelGateway implements ModelCall, AutoCloseable {

    /** Longer than any answer takes; for clients without a limit of their own. Our choice. */
    private static final Duration DEADLINE = Duration.ofMinutes(15);
    /** How many seconds an idle thread is kept. */
    private static final int IDLE_SECONDS = 60;

    private final ModelCall chain;
    private final Scheduler threads;

    private ModelGateway(ModelCall chain, Scheduler threads) {
        this.chain = chain;
        this.threads = threads;
    }

    /**
     * The standard layers around a model.
     *
     * @param model its own retries should be switched off, because they would spend without being counted
     * @param modelName decides, with the request, whether an earlier reply may be used again
     * @param concurrency how many calls may be under way at the same time, from 1
     */
    public static ModelGateway standard(
            ChatModel model,
            String modelName,
            RunId run,
            CallJournal journal,
            TokenBudget budget,
            TokenCounter counter,
            int concurrency) {
        Scheduler threads =
                Schedulers.newBoundedElastic(concurrency, Integer.MAX_VALUE, "weavewiki-model", IDLE_SECONDS, true);
        ModelCall sent = new LangChainCalls(new SchemaFallback(model), modelName, counter, threads, DEADLINE);
        ModelCall attempts = new BudgetedCalls(
                new Reservations(budget), modelName, new RecordedAttempts(journal, run, modelName, sent));
        ModelCall retried = new RetryingCalls(RetryPolicy.STANDARD, Schedulers.parallel(), attempts);
        ModelCall limited = new LimitedCalls(concurrency, retried);
        return new ModelGateway(new ScreenedCalls(new JournaledCalls(journal, modelName, limited)), threads);
    }

    @Override
    public Mono<ModelReply> ask(ModelRequest request) {
        return chain.ask(request);
    }

    @Override
    public void close() {
        threads.dispose();
    }
}
