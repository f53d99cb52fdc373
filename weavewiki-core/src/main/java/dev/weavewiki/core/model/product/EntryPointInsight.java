package dev.weavewiki.core.model.product;

import dev.weavewiki.core.model.code.EntryPoint;
import java.util.List;

/** Where the program or library is entered, the most important first. */
public record EntryPointInsight(List<Entry> entries) implements ProfileInsight {

    public EntryPointInsight {
        entries = List.copyOf(entries);
    }

    /** An entry point and one sentence on what happens there. */
    public record Entry(EntryPoint point, String description) {}
}
