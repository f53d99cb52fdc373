package dev.weavewiki.agents.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.error.ModelException;
import dev.weavewiki.core.error.ModelException.Kind;
import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

/** What is made of a limit that an endpoint grants, against a server that keeps token buckets, in virtual time. */
class GrantedLimitTest {

    private static final Duration MEASURED = Duration.ofMinutes(20);

    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

    /** A server that grants so much per minute and refuses the rest, at the moment when a request comes. */
    private final class Server implements ModelCall {

        private final double requestsPerSecond;
        private final double tokensPerSecond;
        private final double burstSeconds;
        private final boolean tells;
        private final RateFeed feed;
        private final Random random = new Random(7);
        private double requests;
        private double tokens;
        private long filledAt;
        private int served;
        private int refused;
        private long tokensServed;

        private Server(double requestsPerMinute, double tokensPerMinute, double burst, boolean tells, RateFeed feed) {
            this.requestsPerSecond = requestsPerMinute / 60;
            this.tokensPerSecond = tokensPerMinute / 60;
            this.burstSeconds = burst;
            this.tells = tells;
            this.feed = feed;
            this.requests = requestsPerSecond * burst;
            this.tokens = tokensPerSecond * burst;
        }

        @Override
        public Mono<ModelReply> ask(ModelRequest request) {
            return Mono.defer(() -> {
                fill();
                int used = 600 + random.nextInt(600);
                if (requests < 1 || tokens < used) {
                    refused++;
                    double wait = Math.max((1 - requests) / requestsPerSecond, (used - tokens) / tokensPerSecond);
                    Duration asked = Duration.ofMillis((long) Math.ceil(wait * 1_000));
                    return Mono.delay(Duration.ofMillis(40), time)
                            .then(Mono.error(new ModelException(Kind.RATE_LIMIT, "slow down", asked, null)));
                }
                requests--;
                tokens -= used;
                served++;
                tokensServed += used;
                RateAdvice advice = advice();
                return Mono.delay(Duration.ofMillis(500 + random.nextInt(3_000)), time)
                        .doOnNext(done -> tell(advice))
                        .thenReturn(new ModelReply("{}", TokenUsage.of(used / 2, used - used / 2)));
            });
        }

        private void tell(RateAdvice advice) {
            if (tells) {
                feed.tell(advice);
            }
        }

        private RateAdvice advice() {
            return new RateAdvice(
                    Optional.of(window(requests, requestsPerSecond)), Optional.of(window(tokens, tokensPerSecond)));
        }

        private RateAdvice.Window window(double left, double perSecond) {
            double full = perSecond * burstSeconds;
            Duration reset = Duration.ofMillis((long) ((full - left) / perSecond * 1_000));
            return new RateAdvice.Window((long) full, (long) left, reset);
        }

        private void fill() {
            long now = time.now(TimeUnit.NANOSECONDS);
            double seconds = (now - filledAt) / 1e9;
            requests = Math.min(requestsPerSecond * burstSeconds, requests + seconds * requestsPerSecond);
            tokens = Math.min(tokensPerSecond * burstSeconds, tokens + seconds * tokensPerSecond);
            filledAt = now;
        }

        private double refusals() {
            return (double) refused / (served + refused);
        }

        /** Of what the limit that binds would have allowed from the beginning on, its first bucket included. */
        private double utilisation() {
            double seconds = MEASURED.toSeconds() + burstSeconds;
            return Math.max(served / (requestsPerSecond * seconds), tokensServed / (tokensPerSecond * seconds));
        }
    }

    private static ModelRequest request(int i) {
        return new ModelRequest(
                PhaseId.BOTTOM_UP,
                AgentId.of("agent-" + i % 3),
                "subject",
                "Rules",
                "Question " + i,
                Sample.REQUEST.schema(),
                Tokens.of(600),
                Tokens.of(1_400),
                false,
                1);
    }

    private void run(Server server, RateLimits limits, RateFeed feed, int concurrency) {
        Admission admission = new Admission(concurrency, limits, time);
        feed.listen(admission::heard);
        ModelHealth health = new ModelHealth("fake", time);
        ModelCall calls = new RetryingCalls(
                RetryPolicy.STANDARD, health, time, new LimitedCalls(admission, new GuardedCalls(health, server)));
        var running = Flux.range(0, 1_000_000)
                .flatMap(i -> calls.ask(request(i)), 200)
                .subscribe();
        time.advanceTimeBy(MEASURED);
        running.dispose();
    }

    private static void assertWellUsed(Server server) {
        assertThat(server.utilisation()).as("utilisation").isGreaterThanOrEqualTo(0.9);
        assertThat(server.refusals()).as("refused").isLessThanOrEqualTo(0.01);
    }

    @Test
    void uses_a_configured_limit_of_requests() {
        Server server = new Server(300, 1e9, 5, false, new RateFeed());

        run(server, RateLimits.perMinute(300, 1_000_000_000), new RateFeed(), 64);

        assertWellUsed(server);
    }

    @Test
    void uses_a_configured_limit_of_tokens() {
        Server server = new Server(1e6, 200_000, 10, false, new RateFeed());

        run(server, RateLimits.perMinute(1_000_000, 200_000), new RateFeed(), 64);

        assertWellUsed(server);
    }

    @Test
    void uses_a_limit_that_headers_tell_of() {
        RateFeed feed = new RateFeed();
        Server server = new Server(300, 400_000, 60, true, feed);

        run(server, RateLimits.UNKNOWN, feed, 64);

        assertWellUsed(server);
    }

    @Test
    void learns_a_limit_that_nobody_tells_of_from_refusals() {
        Server server = new Server(300, 1e9, 10, false, new RateFeed());

        run(server, RateLimits.UNKNOWN, new RateFeed(), 64);

        assertWellUsed(server);
    }

    @Test
    void a_storm_of_a_thousand_calls_loses_none() {
        Server server = new Server(600, 1e9, 1, false, new RateFeed());
        Admission admission = new Admission(1_000, RateLimits.UNKNOWN, time);
        ModelHealth health = new ModelHealth("fake", time);
        ModelCall calls = new RetryingCalls(
                RetryPolicy.STANDARD, health, time, new LimitedCalls(admission, new GuardedCalls(health, server)));

        var answered = Flux.range(0, 1_000)
                .flatMap(i -> calls.ask(request(i)), 1_000)
                .count()
                .toFuture();
        time.advanceTimeBy(Duration.ofMinutes(10));

        assertThat(answered.join()).isEqualTo(1_000);
        assertThat(server.refused).isLessThanOrEqualTo(100);
    }
}
