package dev.weavewiki.core.model.product;

/** What one agent of the characterization found. */
public sealed interface ProfileInsight
        permits StructureInsight,
                DependencyInsight,
                EntryPointInsight,
                PurposeInsight,
                TechnicalInsight,
                TerminologyInsight,
                SectionInsight {}
