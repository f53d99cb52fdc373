package dev.weavewiki.core.code.treesitter;

import java.time.Duration;

/** Either what the query found, or why there is no tree to ask. */
public sealed interface ParseOutcome {

    /** Why a text that ended two parsers is refused; unlike other reasons, it is remembered. */
    String CRASHED = "the parser crashed or hung on it";

    /** A tree was read. */
    record Parsed(Syntax syntax) implements ParseOutcome {}

    /** No tree was read; the reason is meant for people. */
    record Refused(String reason) implements ParseOutcome {}

    static Refused late(Duration limit) {
        return new Refused("not parsed within " + limit.toSeconds() + " s");
    }
}
