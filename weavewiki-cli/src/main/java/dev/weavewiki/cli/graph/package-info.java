/** What the commands about the code model print: the graph in three forms, answers about a file or symbol, figures. */
@NullMarked
package dev.weavewiki.cli.graph;

import org.jspecify.annotations.NullMarked;
