/** Checks of what a model states: each rule looks at one statement and the lines it cites, and says what does not hold. */
@NullMarked
package dev.weavewiki.agents.grounding;

import org.jspecify.annotations.NullMarked;
