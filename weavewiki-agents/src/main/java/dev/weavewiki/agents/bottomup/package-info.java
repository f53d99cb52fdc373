/** Reads one file at a time, leaf first, and researches the important ones in several questions. */
@NullMarked
package dev.weavewiki.agents.bottomup;

import org.jspecify.annotations.NullMarked;
