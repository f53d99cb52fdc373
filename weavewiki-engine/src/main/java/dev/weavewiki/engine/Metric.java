package dev.weavewiki.engine;

/** The names of all metrics. Tags never hold paths or run ids. */
enum Metric {
    /** How long a phase took; tag {@code phase}. */
    PHASE_DURATION("weavewiki.phase.duration"),
    /** Answered questions; tags {@code phase}, {@code agent}, {@code outcome} (who answered). */
    AGENT_ANSWERS("weavewiki.agent.answers"),
    /** Tokens of committed answers; tags {@code phase}, {@code direction} (input or output). */
    TOKENS_SPENT("weavewiki.tokens.spent");

    private final String metricName;

    Metric(String metricName) {
        this.metricName = metricName;
    }

    String metricName() {
        return metricName;
    }
}
