package dev.weavewiki.core.code.structure;

import dev.weavewiki.core.code.treesitter.Capture;
import dev.weavewiki.core.code.treesitter.Syntax;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one pattern captured, looked up by name. */
record Match(Syntax syntax, List<Capture> captures) {

    private static final String WORD = "word.";

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

    /** Whether all words that a capture {@code word.ROLE} marks mean what the pattern takes them for. */
    boolean counts(StructureRules rules) {
        for (Capture capture : captures) {
            if (capture.name().startsWith(WORD)
                    && !rules.means(capture.name().substring(WORD.length()), syntax.text(capture))) {
                return false;
            }
        }
        return true;
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
