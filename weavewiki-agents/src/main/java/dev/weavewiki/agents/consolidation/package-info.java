/** Groups files into domains, writes a synthesis of each, and plans the page tree. */
@NullMarked
package dev.weavewiki.agents.consolidation;

import org.jspecify.annotations.NullMarked;
