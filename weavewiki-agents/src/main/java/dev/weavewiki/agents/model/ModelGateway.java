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
        Ways ways = new Ways(run, journal, new Reservations(budget), counter, concurrency, threads);
        ModelCall heavy = ways.to(model);
        ModelCall routed = model.light()
                .map(ways::to)
                .<ModelCall>map(light -> request -> request.light() ? light.ask(request) : heavy.ask(request))
                .orElse(heavy);
        return new ModelGateway(new ScreenedCalls(routed), threads);
    }

    /** What the ways to all models of a run share. */
    private record Ways(
            RunId run,
            CallJournal journal,
            Reservations reservations,
            TokenCounter counter,
            int concurrency,
            Scheduler threads) {

        ModelCall to(ConnectedModel model) {
            RequestDigest digests = new RequestDigest(model.name());
            List<ModelCall> ways = new ArrayList<>();
            for (ConnectedModel each : chain(model)) {
                boolean last = ways.size() == model.fallbacks().size();
                ways.add(to(each, digests, last ? RetryPolicy.STANDARD : RetryPolicy.WITH_FALLBACK));
            }
            return new JournaledCalls(journal, digests, new FallbackCalls(ways));
        }

        private ModelCall to(ConnectedModel model, RequestDigest digests, RetryPolicy policy) {
            Scheduler timer = Schedulers.parallel();
            ModelHealth health = new ModelHealth(model.name(), timer);
            Admission admission = new Admission(concurrency, model.limits(), timer);
            model.feed().listen(admission::heard);
            ModelCall sent =
                    new LangChainCalls(new SchemaFallback(model.chat()), model.name(), counter, threads, DEADLINE);
            ModelCall recorded = new RecordedAttempts(journal, run, model, digests, sent);
            ModelCall guarded = new GuardedCalls(health, new BudgetedCalls(reservations, model.name(), recorded));
            return new RetryingCalls(policy, health, timer, new LimitedCalls(admission, guarded));
        }
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
