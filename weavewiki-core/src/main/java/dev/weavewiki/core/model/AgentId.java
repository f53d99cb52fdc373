package dev.weavewiki.core.model;

/** Names an agent; the stem that its class, prompt and metric tag share, such as {@code entry-point}. */
public record AgentId(String value) implements Comparable<AgentId> {

    public AgentId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("AgentId must not be blank");
        }
    }

    public static AgentId of(String value) {
        return new AgentId(value);
    }

    @Override
    public int compareTo(AgentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
