package dev.weavewiki.core.model.product;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.RepoPath;
import java.util.List;

/**
 * How the repository is cut into parts.
 *
 * @param style decided from the measured shape of the folders
 * @param summary why it is that style, and how names and tests are laid out
 * @param modules the parts, in the order of their folders; never empty for a repository with source files
 * @param keyAreas folders or files that hold the business logic, most telling first
 */
public record StructureInsight(
        OrganizationStyle style, List<Claim> summary, List<Module> modules, List<RepoPath> keyAreas)
        implements ProfileInsight {

    public StructureInsight {
        summary = List.copyOf(summary);
        modules = List.copyOf(modules);
        keyAreas = List.copyOf(keyAreas);
    }

    /** A part with a boundary: its folder (the root for the whole), what it is for, and its number of source files. */
    public record Module(String name, RepoPath folder, String purpose, int sourceFiles) {}
}
