/** Programs a user might write. */
@NullMarked
package dev.weavewiki.examples;

import org.jspecify.annotations.NullMarked;
