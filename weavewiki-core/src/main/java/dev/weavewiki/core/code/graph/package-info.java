/** What follows from dependencies between files: centrality, cycles and layers. Arithmetic on paths, nothing else. */
@NullMarked
package dev.weavewiki.core.code.graph;

import org.jspecify.annotations.NullMarked;
