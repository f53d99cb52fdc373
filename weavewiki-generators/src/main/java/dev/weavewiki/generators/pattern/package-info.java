/** Design and implementation patterns, recognised by the facts of the syntax trees. */
@NullMarked
package dev.weavewiki.generators.pattern;

import org.jspecify.annotations.NullMarked;
