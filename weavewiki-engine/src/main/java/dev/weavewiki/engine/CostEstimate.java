package dev.weavewiki.engine;

import dev.weavewiki.core.model.AnalysisMode;
import dev.weavewiki.core.model.ProcessingTier;
import dev.weavewiki.core.model.ProjectScale;
import dev.weavewiki.core.model.Tokens;
import dev.weavewiki.core.model.product.ReadingPlan.PlannedFile;
import java.util.List;

/**
 * What answering every question of a run by a model would cost. All figures but the number of domains are the
 * specification's (section 3).
 */
final class CostEstimate {

    private static final long CHARACTERIZATION = 7 * 2_000;
    private static final long TOP_DOWN = 4 * 3_000;
    private static final long PER_DOMAIN = 3_000;
    private static final long REFINEMENT = 5 * 2_000;

    private CostEstimate() {}

    static Tokens of(List<PlannedFile> files, ProjectScale scale, AnalysisMode mode) {
        long reading =
                files.stream().mapToLong(file -> perFile(file.tier(), mode)).sum();
        return Tokens.of(CHARACTERIZATION + reading + TOP_DOWN + domains(scale) * PER_DOMAIN + REFINEMENT);
    }

    private static long perFile(ProcessingTier tier, AnalysisMode mode) {
        long perQuestion = switch (tier) {
            case LEAF -> 800;
            case STANDARD -> 1_500;
            case IMPORTANT -> 4_000;
            case CORE -> 6_000;
        };
        return perQuestion * tier.iterations(mode);
    }

    /** How many domains a project of that scale usually has; our estimate, as the domains are not known yet. */
    private static long domains(ProjectScale scale) {
        return switch (scale) {
            case SMALL -> 4;
            case MEDIUM -> 7;
            case LARGE -> 11;
            case ENTERPRISE -> 25;
        };
    }
}
