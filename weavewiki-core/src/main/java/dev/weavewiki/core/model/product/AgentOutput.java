package dev.weavewiki.core.model.product;

import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.Provenance;
import dev.weavewiki.core.model.Score;

/**
 * What an agent left behind.
 *
 * @param turn 1–3
 * @param confidence how sure the answer is: what the model states, or how much evidence the static answer found
 * @param droppedClaims statements that could not be verified and were left out
 */
public record AgentOutput(
        AgentId agent, int turn, ProfileInsight insight, Score confidence, Provenance provenance, int droppedClaims) {}
