package dev.weavewiki.core.model.code;

import dev.weavewiki.core.model.Evidence;
import java.util.Comparator;

/**
 * Something a reference page lists.
 *
 * @param name the key, path, command, table or topic itself
 * @param detail what else is written there, such as the HTTP method, the columns or the schedule; may be empty
 */
public record Fact(Kind kind, String name, String detail, Evidence evidence) implements Comparable<Fact> {

    private static final Comparator<Fact> ORDER = Comparator.comparing(Fact::kind)
            .thenComparing(Fact::name)
            .thenComparing(Fact::detail)
            .thenComparing(Fact::evidence);

    /** What is listed. */
    public enum Kind {
        CONFIGURATION_KEY,
        HTTP_ENDPOINT,
        CLI_COMMAND,
        DATABASE_TABLE,
        EVENT,
        SCHEDULED_JOB
    }

    @Override
    public int compareTo(Fact other) {
        return ORDER.compare(this, other);
    }
}
