package dev.weavewiki.core.model.product;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.RepoPath;
import java.util.List;

/**
 * How the parts are arranged.
 *
 * @param style a few words, such as "layered library"
 * @param overview the arrangement in prose
 * @param layers from the top (used by nobody) to the bottom (uses nobody)
 * @param violations dependencies against the direction of the layers, and cycles
 * @param decisions choices of design that the code or its documents show
 */
public record ArchitectureInsight(
        String style, List<Claim> overview, List<Layer> layers, List<Claim> violations, List<Claim> decisions)
        implements ProjectInsight {

    public ArchitectureInsight {
        overview = List.copyOf(overview);
        layers = List.copyOf(layers);
        violations = List.copyOf(violations);
        decisions = List.copyOf(decisions);
    }

    /** A layer: its name, what it is for, and the folders or files in it. */
    public record Layer(String name, String purpose, List<RepoPath> members) {
        public Layer {
            members = List.copyOf(members);
        }
    }
}
