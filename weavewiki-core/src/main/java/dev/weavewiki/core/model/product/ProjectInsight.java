package dev.weavewiki.core.model.product;

/** What one of the four top-down agents found. */
public sealed interface ProjectInsight permits ArchitectureInsight, RiskInsight, FlowInsight, ContextInsight {}
