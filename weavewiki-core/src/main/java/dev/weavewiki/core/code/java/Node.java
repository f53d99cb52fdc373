package dev.weavewiki.core.code.java;

import dev.weavewiki.core.code.treesitter.Capture;
import dev.weavewiki.core.code.treesitter.Match;
import org.jspecify.annotations.Nullable;

/** An expression while its parts are gathered from several matches. */
final class Node {

    /** The name of the capture that holds it, such as {@code call} or {@code x.cast}. */
    final String kind;

    final Capture whole;

    @Nullable
    Capture value;

    @Nullable
    Capture other;

    @Nullable
    Capture type;

    @Nullable
    Capture name;

    @Nullable
    Capture arguments;

    boolean consumed;

    Node(Capture whole) {
        this.kind = whole.name();
        this.whole = whole;
    }

    void take(Match match) {
        value = or(match.find(kind.equals("call") ? "call.receiver" : "x.value"), value);
        other = or(match.find("x.other"), other);
        type = or(match.find(kind.equals("new") ? "call.name" : "x.type"), type);
        name = or(name(match), name);
        arguments = or(match.find(kind.equals("call") ? "call.arguments" : "x.arguments"), arguments);
    }

    private @Nullable Capture name(Match match) {
        return match.find(
                switch (kind) {
                    case "call" -> "call.name";
                    case "x.construct" -> "x.construct.name";
                    case "x.constant" -> "x.constant.name";
                    case "x.operation" -> "x.operator";
                    default -> "x.name";
                });
    }

    private static @Nullable Capture or(@Nullable Capture first, @Nullable Capture second) {
        return first == null ? second : first;
    }
}
