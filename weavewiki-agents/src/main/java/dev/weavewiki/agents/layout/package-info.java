/** Questions and answers apart from how the files they show are laid out, so that a comment or a line break asks nothing anew. */
@NullMarked
package dev.weavewiki.agents.layout;

import org.jspecify.annotations.NullMarked;
