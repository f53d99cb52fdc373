/** The one way to a model. Layers of one shape, each doing one thing: journal, budget, limits, retry, and at the bottom LangChain4j's ChatModel. */
@NullMarked
package dev.weavewiki.agents.model;

import org.jspecify.annotations.NullMarked;
