package dev.weavewiki.agents.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.budget.BudgetTerms;
import dev.weavewiki.budget.Enforcement;
import dev.weavewiki.budget.OnBudget;
import dev.weavewiki.budget.Price;
import dev.weavewiki.budget.PriceTable;
import dev.weavewiki.budget.Purpose;
import dev.weavewiki.budget.TokenBudget;
import dev.weavewiki.core.error.BudgetExhaustedException;
import dev.weavewiki.core.error.ModelException;
import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.Money;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Thousands of calls side by side: whatever they do, the ceilings hold and everybody gets an answer. */
class BudgetedCallsProperties {

    private static final Price PRICE = Price.of(Money.of("3"), Money.of("15"));

    enum Fate {
        ANSWERED,
        ANSWERED_AT_FULL_LENGTH,
        FAILED_FREE,
        FAILED_CHARGED,
        LEFT_ALONE
    }

    record Question(PhaseId phase, int input, int output, boolean repair, boolean research, Fate fate) {}

    @Property(tries = 40)
    void the_ceilings_hold_in_every_interleaving(
            @ForAll("questions") @Size(min = 50, max = 400) List<Question> questions,
            @ForAll @IntRange(min = 1_000, max = 60_000) int total,
            @ForAll Enforcement enforcement,
            @ForAll OnBudget onBudget,
            @ForAll @IntRange(min = 1, max = 64) int atOnce) {
        Money most = Money.ofMicros(total * 6L);
        BudgetTerms terms = BudgetTerms.of(Tokens.of(total))
                .with(enforcement)
                .with(onBudget)
                .withMaxCost(most);
        PriceTable prices = PriceTable.standard().with(Map.of("m", PRICE));
        TokenBudget budget = TokenBudget.of(terms, prices);
        Provider provider = new Provider(budget);
        ModelCall calls = new BudgetedCalls(new Reservations(budget), "m", provider);

        Long outcomes = Flux.range(0, 10)
                .concatMapIterable(round -> questions)
                .flatMap(question -> outcome(calls, question), atOnce)
                .count()
                .block(Duration.ofSeconds(60));

        assertThat(outcomes).isEqualTo(10L * questions.size());
        assertThat(provider.tokens.get())
                .isLessThanOrEqualTo(total)
                .isEqualTo(budget.report().used().value());
        assertThat(provider.worst.get()).isLessThanOrEqualTo(total);
        assertThat(budget.report().reserved()).isEqualTo(Tokens.ZERO);
        assertThat(budget.report().spent().orElseThrow()).isLessThanOrEqualTo(most);

        TokenBudget resumed = TokenBudget.of(terms, prices);
        provider.charges.forEach((phase, usage) -> resumed.charge(phase, usage, Purpose.NORMAL, "m"));
        assertThat(resumed.report().used()).isEqualTo(budget.report().used());
        assertThat(resumed.report().spent()).isEqualTo(budget.report().spent());
    }

    @Provide
    Arbitrary<List<Question>> questions() {
        return Combinators.combine(
                        Arbitraries.of(PhaseId.class).filter(phase -> phase != PhaseId.FILE_DISCOVERY),
                        Arbitraries.integers().between(0, 800),
                        Arbitraries.integers().between(1, 400),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Fate.class))
                .as(Question::new)
                .list();
    }

    private static Mono<String> outcome(ModelCall calls, Question question) {
        Mono<ModelReply> reply = calls.ask(request(question)).subscribeOn(Schedulers.parallel());
        Mono<ModelReply> patient = question.fate() == Fate.LEFT_ALONE
                ? reply.timeout(Duration.ofMillis(2), Mono.just(Sample.REPLY))
                : reply;
        return patient.map(said -> "answered")
                .onErrorReturn(BudgetExhaustedException.class, "refused")
                .onErrorReturn(ModelException.class, "failed");
    }

    private static ModelRequest request(Question question) {
        return new ModelRequest(
                question.phase(),
                AgentId.of("sample"),
                question.fate().name(),
                "Rules",
                "What?",
                Sample.REQUEST.schema(),
                Tokens.of(question.input()),
                Tokens.of(question.output()),
                question.repair(),
                1,
                1,
                question.research(),
                List.of(),
                false,
                LayoutFree.NONE);
    }

    /** Answers as it is told, and adds up what that cost. */
    private static final class Provider implements ModelCall {

        private final TokenBudget budget;
        private final AtomicLong tokens = new AtomicLong();
        private final AtomicLong worst = new AtomicLong();
        private final Map<PhaseId, TokenUsage> charges = new java.util.concurrent.ConcurrentHashMap<>();

        private Provider(TokenBudget budget) {
            this.budget = budget;
        }

        @Override
        public Mono<ModelReply> ask(ModelRequest request) {
            var report = budget.report();
            worst.accumulateAndGet(report.used().plus(report.reserved()).value(), Math::max);
            TokenUsage half = new TokenUsage(
                    request.input(), Tokens.of(request.maxOutput().value() / 2), false);
            TokenUsage all = new TokenUsage(request.input(), request.maxOutput(), false);
            return switch (Fate.valueOf(request.subject())) {
                case ANSWERED -> answer(request, half);
                case ANSWERED_AT_FULL_LENGTH -> answer(request, all);
                case FAILED_FREE -> Mono.error(new ModelException(ModelException.Kind.SERVER, "no"));
                case FAILED_CHARGED ->
                    Mono.defer(() -> {
                        charge(request, all);
                        return Mono.error(new ModelException(ModelException.Kind.TRUNCATED, "cut", null, null, all));
                    });
                case LEFT_ALONE -> Mono.never();
            };
        }

        private Mono<ModelReply> answer(ModelRequest request, TokenUsage usage) {
            return Mono.fromCallable(() -> {
                        charge(request, usage);
                        return new ModelReply("{}", usage);
                    })
                    .subscribeOn(Schedulers.parallel());
        }

        private void charge(ModelRequest request, TokenUsage usage) {
            tokens.addAndGet(usage.total().value());
            charges.merge(request.phase(), usage, TokenUsage::plus);
        }
    }
}
