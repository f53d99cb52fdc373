package dev.weavewiki.core.model.product;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.code.Manifest;
import java.util.List;

/**
 * What the project leans on, and how its own files lean on each other.
 *
 * @param external requirements from the manifests with what the project uses them for; the purpose may be empty
 * @param internal statements about the graph of files: hubs, direction, cycles
 */
public record DependencyInsight(List<External> external, List<Claim> internal) implements ProfileInsight {

    public DependencyInsight {
        external = List.copyOf(external);
        internal = List.copyOf(internal);
    }

    /** A requirement, what it is used for, and how many files import it. */
    public record External(Manifest.Requirement requirement, String purpose, int importingFiles) {}
}
