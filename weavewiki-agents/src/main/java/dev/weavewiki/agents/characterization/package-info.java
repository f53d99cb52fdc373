/** The seven agents that find out what kind of project this is, in three turns. */
@NullMarked
package dev.weavewiki.agents.characterization;

import org.jspecify.annotations.NullMarked;
