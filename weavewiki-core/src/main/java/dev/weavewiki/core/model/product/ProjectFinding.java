package dev.weavewiki.core.model.product;

import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.Provenance;

/** What a top-down agent left behind, who it comes from, and how many unverified statements were left out. */
public record ProjectFinding(AgentId agent, ProjectInsight insight, Provenance provenance, int droppedClaims) {}
