package dev.weavewiki.quality;

import dev.weavewiki.core.model.AnalysisMode;
import dev.weavewiki.core.model.ProjectScale;
import dev.weavewiki.core.model.Score;

/** When a draft is good enough, and how often it may be improved. The numbers are the specification's (phase 6). */
public final class QualityTargets {

    private QualityTargets() {}

    /** The overall score at which the refinement stops. */
    public static Score target(AnalysisMode mode, ProjectScale scale) {
        return Score.of(
                switch (mode) {
                    case FAST -> pick(scale, 0.60, 0.60, 0.65, 0.65);
                    case STANDARD -> pick(scale, 0.75, 0.80, 0.85, 0.90);
                    case DEEP -> pick(scale, 0.85, 0.90, 0.92, 0.95);
                });
    }

    /** How many drafts are made at most. */
    public static int maxTurns(AnalysisMode mode, ProjectScale scale) {
        return (int)
                switch (mode) {
                    case FAST -> pick(scale, 1, 2, 2, 2);
                    case STANDARD -> pick(scale, 3, 3, 4, 5);
                    case DEEP -> pick(scale, 4, 5, 6, 8);
                };
    }

    private static double pick(ProjectScale scale, double small, double medium, double large, double enterprise) {
        return switch (scale) {
            case SMALL -> small;
            case MEDIUM -> medium;
            case LARGE -> large;
            case ENTERPRISE -> enterprise;
        };
    }
}
