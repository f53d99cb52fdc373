/**
 * How a source file becomes a {@code FileInsight}: which insights of lower tiers it is read with, the questions of a single
 * pass or of deep research, and the chain that asks them.
 */
@NullMarked
package dev.weavewiki.agents.bottomup;

import org.jspecify.annotations.NullMarked;
