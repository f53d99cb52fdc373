package dev.weavewiki.agents.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FairQueueTest {

    private final FairQueue<String, String> queue = new FairQueue<>();

    private List<String> drained() {
        List<String> all = new ArrayList<>();
        for (String next = queue.peek(); next != null; next = queue.peek()) {
            all.add(next);
            queue.poll();
        }
        return all;
    }

    @Test
    void groups_take_turns() {
        List.of("a1", "a2", "a3").forEach(item -> queue.add("a", item));
        queue.add("b", "b1");
        queue.add("c", "c1");

        assertThat(drained()).containsExactly("a1", "b1", "c1", "a2", "a3");
    }

    @Test
    void who_waited_before_goes_before_the_group() {
        queue.add("a", "a1");
        queue.addFirst("a", "again");

        assertThat(drained()).containsExactly("again", "a1");
    }

    @Test
    void who_leaves_is_not_waited_for() {
        queue.add("a", "a1");
        queue.add("b", "b1");

        queue.remove("a", "a1");
        queue.remove("a", "never there");

        assertThat(drained()).containsExactly("b1");
    }
}
