package dev.weavewiki.core.model.product;

import dev.weavewiki.core.model.Claim;
import java.util.List;

/**
 * What the project is built with.
 *
 * @param stack languages, frameworks and tools
 * @param traits how it works: concurrency, persistence, networking, …
 * @param qualityFocus what its authors take care of: tests, checks, compatibility, …
 */
public record TechnicalInsight(List<Item> stack, List<Claim> traits, List<Claim> qualityFocus)
        implements ProfileInsight {

    public TechnicalInsight {
        stack = List.copyOf(stack);
        traits = List.copyOf(traits);
        qualityFocus = List.copyOf(qualityFocus);
    }

    /** A technology and what it does here. */
    public record Item(String name, Claim role) {}
}
