package dev.weavewiki.core.model.code;

import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.prose.Phrase;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.core.prose.Retelling;
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

    private static final Retelling DETAILS = Retelling.of(
            Phrase.of("joins for {0}: {1}"),
            Phrase.of("mapped to {0}: {1}"),
            Phrase.of("{0}, default {1}"),
            Phrase.of("{0}: {1}"),
            Phrase.of("environment variable"),
            Phrase.of("environment variable for the viper setting {0}"),
            Phrase.of("system property"),
            Phrase.of("property"),
            Phrase.of("property bound to {0}"),
            Phrase.of("properties bound to {0}"),
            Phrase.of("setting"),
            Phrase.of("viper setting"),
            Phrase.of("option"),
            Phrase.of("configuration value"),
            Phrase.of("configuration section"),
            Phrase.of("set in {0}"),
            Phrase.of("view set"),
            Phrase.of("emitted"),
            Phrase.of("uses the SQS queue"),
            Phrase.of("sent as a reply"),
            Phrase.of("sent to {0}"),
            Phrase.of("sent over {0}"),
            Phrase.of("consumed from {0}"),
            Phrase.of("consumed over {0}"),
            Phrase.of("a channel"),
            Phrase.of("a Bull queue"),
            Phrase.of("consumed by pattern"),
            Phrase.of("answered by pattern"),
            Phrase.of("workflow {0}"),
            Phrase.of("joins for {0}"),
            Phrase.of("mapped to {0}"));

    /** The detail in that language; what was quoted from the repository stays as it is. */
    public String detailIn(ProseLanguage say) {
        return switch (kind) {
            case CLI_COMMAND -> detail;
            case DATABASE_TABLE -> DETAILS.in(say, detail).replace("(primary key)", say.text("(primary key)"));
            default -> DETAILS.in(say, detail);
        };
    }

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
