package dev.weavewiki.core.model.product;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.RepoPath;
import java.util.List;

/**
 * Where changes are dangerous.
 *
 * @param hotspots files by centrality × size × churn, the hottest first
 * @param risks everything else, the gravest first
 */
public record RiskInsight(List<Hotspot> hotspots, List<Risk> risks) implements ProjectInsight {

    public RiskInsight {
        hotspots = List.copyOf(hotspots);
        risks = List.copyOf(risks);
    }

    /**
     * A file that is central, large and often changed.
     *
     * @param heat the product of the three, each divided by its largest value in the project, 0..1
     * @param commits of the last 1,000 commits, how many touched it; 0 where there is no history
     */
    public record Hotspot(RepoPath path, double heat, int dependents, int lines, int commits, String remark) {}

    /** A risk of a kind. */
    public record Risk(Kind kind, Severity severity, Claim claim) {}

    /** What sort of risk. */
    public enum Kind {
        CYCLE,
        ERROR_HANDLING,
        SECURITY,
        DEBT,
        TESTING,
        OTHER
    }

    /** How grave. */
    public enum Severity {
        HIGH,
        MEDIUM,
        LOW
    }
}
