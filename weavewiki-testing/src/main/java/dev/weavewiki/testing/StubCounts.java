package dev.weavewiki.testing;

import dev.weavewiki.core.model.TokenUsage;
import java.util.Map;
import java.util.TreeMap;

/** What the stub has counted. Safe for use by many threads. */
final class StubCounts {

    private int calls;
    private TokenUsage usage = TokenUsage.NONE;
    private final Map<String, Integer> byAgent = new TreeMap<>();
    private final Map<String, Integer> byRequest = new TreeMap<>();

    synchronized void called(StubRequest request) {
        calls++;
        byAgent.merge(request.agent(), 1, Integer::sum);
        byRequest.merge(request.digest(), 1, Integer::sum);
    }

    synchronized void served(TokenUsage more) {
        usage = usage.plus(more);
    }

    synchronized int calls() {
        return calls;
    }

    synchronized TokenUsage usage() {
        return usage;
    }

    synchronized Map<String, Integer> byAgent() {
        return new TreeMap<>(byAgent);
    }

    synchronized Map<String, Integer> byRequest() {
        return new TreeMap<>(byRequest);
    }
}
