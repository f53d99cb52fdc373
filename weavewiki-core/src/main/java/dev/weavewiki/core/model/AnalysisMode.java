package dev.weavewiki.core.model;

/** How thorough a run is. */
public enum AnalysisMode {
    /** One pass over every file. */
    FAST,
    /** Deep research for the files that matter, moderate quality targets. */
    STANDARD,
    /** Deep research and the highest quality targets. */
    DEEP
}
