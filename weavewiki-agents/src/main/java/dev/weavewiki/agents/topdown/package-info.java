/** Four agents that look at the whole: architecture, risk, flow and domain. */
@NullMarked
package dev.weavewiki.agents.topdown;

import org.jspecify.annotations.NullMarked;
