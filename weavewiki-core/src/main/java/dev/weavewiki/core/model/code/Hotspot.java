package dev.weavewiki.core.model.code;

import dev.weavewiki.core.model.RepoPath;

/**
 * How much a change of a file can break, and how often it is changed.
 *
 * @param heat centrality × size × churn, each divided by the largest among the files that are compared; 0..1
 * @param dependents files that lean on it
 * @param commits of the last 1,000 that touched it
 */
public record Hotspot(RepoPath path, double heat, int dependents, int lines, int commits) {}
