package dev.weavewiki.core.model.code;

import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.prose.ProseLanguage;

/**
 * A place where a program or a library is entered.
 *
 * @param name what a user calls it, such as a command, a route or a class
 * @param reason why it counts as one, in a few English words
 */
public record EntryPoint(Kind kind, String name, String reason, Evidence evidence) {

    /** The reason in that language, where analysis gave it. */
    public String reason(ProseLanguage say) {
        return EntryReason.said(reason, say);
    }

    /** The way in. */
    public enum Kind {
        MAIN,
        /** An executable that a manifest declares. */
        BINARY,
        /** The public surface of a library. */
        LIBRARY,
        HTTP_ROUTE,
        CLI_COMMAND,
        SCHEDULED_JOB
    }
}
