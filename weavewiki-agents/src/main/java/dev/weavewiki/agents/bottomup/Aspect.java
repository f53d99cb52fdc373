package dev.weavewiki.agents.bottomup;

import dev.weavewiki.core.model.Evidence;
import java.util.List;

/**
 * Something about a file that is worth finding out.
 *
 * @param question what to find out
 * @param reading the lines that should tell, in this file or in others; all exist
 */
record Aspect(String question, List<Evidence> reading) {

    Aspect {
        reading = List.copyOf(reading);
    }
}
