package dev.weavewiki.core.code.structure;

import dev.weavewiki.core.code.treesitter.Capture;
import dev.weavewiki.core.model.code.SymbolKind;
import org.jspecify.annotations.Nullable;

/** A declaration while its parts are still being gathered from several matches. */
final class Draft {

    final String name;
    final int nameFrom;
    final int nameTo;
    SymbolKind kind;
    int from;
    int to;

    @Nullable
    Capture body;

    @Nullable
    Capture doc;

    @Nullable
    String owner;

    /** Whether the declaration itself hands it to other files. */
    boolean exported;

    boolean opaque;

    /** Whether it is a namespace written around declarations. */
    boolean namespace;

    boolean kept;
    /** What lies directly around it in the text, kept or not. */
    @Nullable
    Draft parent;

    /** The declaration that holds it and names it. */
    @Nullable
    Draft container;

    String qualifiedName = "";

    Draft(SymbolKind kind, String name, Capture place, Capture range) {
        this.kind = kind;
        this.name = name;
        this.nameFrom = place.from();
        this.nameTo = place.to();
        this.from = range.from();
        this.to = range.to();
    }

    /** A body whose declarations have no name to be reached by. */
    static Draft opaque(Capture range) {
        Draft draft = new Draft(SymbolKind.MODULE, "", range, range);
        draft.opaque = true;
        return draft;
    }

    /** Takes in what another match knows of the same declaration. */
    void join(SymbolKind other, Capture range) {
        if (isVague(kind)) {
            kind = other;
        }
        from = Math.min(from, range.from());
        to = Math.max(to, range.to());
    }

    private static boolean isVague(SymbolKind kind) {
        return switch (kind) {
            case VARIABLE, FIELD, TYPE -> true;
            default -> false;
        };
    }

    /** Never before its beginning: in spoilt code a body may stand in front of what it was taken for. */
    int headEnd() {
        return body == null ? to : Math.max(from, body.from());
    }

    /** Whether declarations inside this one can be named from outside. */
    boolean isOpen() {
        return !opaque && !kind.isCallable() && kind != SymbolKind.VARIABLE && kind != SymbolKind.FIELD;
    }
}
