package dev.weavewiki.core.code.structure;

import dev.weavewiki.core.code.treesitter.Capture;
import dev.weavewiki.core.code.treesitter.Syntax;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one pattern captured, looked up by name. */
record Match(Syntax syntax, List<Capture> captures) {

    @Nullable
    Capture find(String name) {
        for (Capture capture : captures) {
            if (capture.name().equals(name)) {
                return capture;
            }
        }
        return null;
    }

    Optional<Capture> get(String name) {
        return Optional.ofNullable(find(name));
    }

    /** The text of the capture; empty where there is none. */
    String text(String name) {
        Capture capture = find(name);
        return capture == null ? "" : syntax.text(capture);
    }
}
