/**
 * The one way to a model. Layers of one shape, {@link dev.weavewiki.agents.model.ModelCall}, each doing one thing, from
 * the outside in: the journal serves what was answered before and makes what is answered now durable; the limit bounds
 * how many calls are under way; retry repeats what may succeed later; the budget reserves and settles each attempt; the
 * record writes each attempt down before it leaves; at the bottom stands LangChain4j's {@code ChatModel}. A circuit
 * breaker belongs between retry and budget, a chain of fallback models between limit and retry.
 */
@NullMarked
package dev.weavewiki.agents.model;

import org.jspecify.annotations.NullMarked;
