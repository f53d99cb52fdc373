package dev.weavewiki.generators.convention;

import dev.weavewiki.core.model.Evidence;
import java.util.List;

/**
 * A rule that the code follows, as measured.
 *
 * @param group the heading it belongs under
 * @param statement the rule with its numbers, a sentence of Markdown prose
 * @param examples where it can be seen, never empty
 * @param exceptions what does not follow it, as far as there is space; may be empty
 */
record Convention(String group, String statement, List<Evidence> examples, List<Deviation> exceptions) {

    Convention {
        examples = List.copyOf(examples);
        exceptions = List.copyOf(exceptions);
    }

    /** Something that does not follow the rule: its name and its lines. */
    record Deviation(String name, Evidence evidence) {}
}
