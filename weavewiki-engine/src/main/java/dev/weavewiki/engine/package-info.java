/**
 * The run: six phases of one shape, folded by the pipeline over what is known, each product written down before the next
 * phase begins.
 */
@NullMarked
package dev.weavewiki.engine;

import org.jspecify.annotations.NullMarked;
