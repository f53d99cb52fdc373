/**
 * What a file of a typed language declares and says in its bodies, as far as it takes to know the type of an expression:
 * plain records without references to each other, so that they can be kept.
 */
@NullMarked
package dev.weavewiki.core.code.typed;

import org.jspecify.annotations.NullMarked;
