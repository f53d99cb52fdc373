package dev.weavewiki.agents.model;

import dev.langchain4j.model.chat.ChatModel;
import dev.weavewiki.budget.TokenBudget;
import dev.weavewiki.core.checkpoint.CallJournal;
import dev.weavewiki.core.model.RunId;
import dev.weavewiki.core.prompt.TokenCounter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

    /** The standard layers around a model about whose endpoint nothing is known. */
    public static ModelGateway standard(
            ChatModel model,
            String modelName,
            RunId run,
            CallJournal journal,
            TokenBudget budget,
            TokenCounter counter,
            int concurrency) {
        return standard(new ConnectedModel(modelName, model), run, journal, budget, counter, concurrency);
    }

    /**
     * The standard layers around a model and its fallbacks. From outside: what was answered is served; each model of the
     * chain is asked in turn; attempts are repeated, paced, guarded, paid for and written down.
     *
     * @param model its own retries should be switched off, because they would spend without being counted; its name
     *     decides, with the request, whether an earlier reply may be used again, also one of a fallback
     * @param concurrency how many calls may be under way at each model at the same time, from 1
     */
    public static ModelGateway standard(
            ConnectedModel model,
            RunId run,
            CallJournal journal,
            TokenBudget budget,
            TokenCounter counter,
            int concurrency) {
        Scheduler threads =
                Schedulers.newBoundedElastic(concurrency, Integer.MAX_VALUE, "weavewiki-model", IDLE_SECONDS, true);
        Scheduler timer = Schedulers.parallel();
        RequestDigest digests = new RequestDigest(model.name());
        Reservations reservations = new Reservations(budget);
        List<ModelCall> ways = new ArrayList<>();
        for (ConnectedModel each : chain(model)) {
            ModelHealth health = new ModelHealth(each.name(), timer);
            Admission admission = new Admission(concurrency, each.limits(), timer);
            each.feed().listen(admission::heard);
            ModelCall sent =
                    new LangChainCalls(new SchemaFallback(each.chat()), each.name(), counter, threads, DEADLINE);
            ModelCall recorded = new RecordedAttempts(journal, run, each, digests, sent);
            ModelCall guarded = new GuardedCalls(health, new BudgetedCalls(reservations, each.name(), recorded));
            boolean last = ways.size() == model.fallbacks().size();
            RetryPolicy policy = last ? RetryPolicy.STANDARD : RetryPolicy.WITH_FALLBACK;
            ways.add(new RetryingCalls(policy, health, timer, new LimitedCalls(admission, guarded)));
        }
        return new ModelGateway(
                new ScreenedCalls(new JournaledCalls(journal, digests, new FallbackCalls(ways))), threads);
    }

    private static List<ConnectedModel> chain(ConnectedModel model) {
        List<ConnectedModel> chain = new ArrayList<>();
        chain.add(model);
        chain.addAll(model.fallbacks());
        return chain;
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
