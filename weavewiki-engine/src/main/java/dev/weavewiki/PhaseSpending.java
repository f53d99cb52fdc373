package dev.weavewiki;

import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;

/**
 * What a phase cost, beside what it was thought to cost.
 *
 * @param usage of the committed answers behind the wiki, in this or an earlier run
 * @param cost dollars, in decimal notation; empty where the price is not known
 */
public record PhaseSpending(
        PhaseId phase, int calls, TokenUsage usage, String cost, int callsEstimated, Tokens tokensEstimated) {}
