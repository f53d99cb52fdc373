package dev.weavewiki.core.model.product;

/** What a phase makes. Written down as a checkpoint before the next phase starts. */
public sealed interface Product
        permits ProjectProfile, ReadingPlan, FileInsights, ProjectInsights, DomainMap, DocumentationBlueprint, Wiki {}
