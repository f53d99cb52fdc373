package dev.weavewiki.engine;

import dev.weavewiki.RunEvent;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.TokenUsage;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts and times what happens in a run. Safe for use by many threads. */
final class RunMetrics {

    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<PhaseId, Instant> started = new ConcurrentHashMap<>();

    RunMetrics(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /** Events that are counted, then passed on. */
    RunEvents andThen(RunEvents next) {
        return event -> {
            record(event);
            next.emit(event);
        };
    }

    private void record(RunEvent event) {
        if (event instanceof RunEvent.PhaseStarted phase) {
            started.put(phase.phase(), clock.instant());
        } else if (event instanceof RunEvent.PhaseFinished phase) {
            time(phase.phase());
        } else if (event instanceof RunEvent.AgentFinished answer) {
            count(answer);
        }
    }

    private void time(PhaseId phase) {
        Instant start = started.remove(phase);
        if (start != null) {
            meters.timer(Metric.PHASE_DURATION.metricName(), "phase", tag(phase))
                    .record(Duration.between(start, clock.instant()));
        }
    }

    private void count(RunEvent.AgentFinished answer) {
        String phase = tag(answer.phase());
        meters.counter(
                        Metric.AGENT_ANSWERS.metricName(),
                        "phase",
                        phase,
                        "agent",
                        answer.agent().value(),
                        "outcome",
                        answer.provenance().name().toLowerCase(Locale.ROOT))
                .increment();
        TokenUsage usage = answer.usage();
        spend(phase, "input", usage.input().value());
        spend(phase, "output", usage.output().value());
    }

    private void spend(String phase, String direction, long tokens) {
        if (tokens > 0) {
            meters.counter(Metric.TOKENS_SPENT.metricName(), "phase", phase, "direction", direction)
                    .increment(tokens);
        }
    }

    private static String tag(PhaseId phase) {
        return phase.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
