package dev.weavewiki.core.code.java;

import dev.weavewiki.core.code.treesitter.Capture;
import dev.weavewiki.core.code.treesitter.Syntax;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one pattern captured. */
record Parts(Syntax syntax, List<Capture> captures) {

    /** Counts up, because this is asked so often that iterators would be a tenth of all that is allocated. */
    @Nullable
    Capture find(String name) {
        for (int i = 0; i < captures.size(); i++) {
            Capture capture = captures.get(i);
            if (capture.name().equals(name)) {
                return capture;
            }
        }
        return null;
    }

    /** The declaration that the match shows; null where it shows none. */
    @Nullable
    Capture symbol() {
        for (Capture capture : captures) {
            if (capture.name().startsWith("symbol.")) {
                return capture;
            }
        }
        return null;
    }

    /** The text of the capture; empty where there is none. */
    String text(String name) {
        Capture capture = find(name);
        return capture == null ? "" : syntax.text(capture);
    }

    /** Where the capture starts; the other place where there is none. */
    int from(String name, int otherwise) {
        Capture capture = find(name);
        return capture == null ? otherwise : capture.from();
    }
}
