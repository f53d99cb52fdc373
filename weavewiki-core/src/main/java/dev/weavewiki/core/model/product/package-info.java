/**
 * What a run makes and believes: the product of each phase, the insights they are made of, and {@link
 * dev.weavewiki.core.model.product.Knowledge}, which holds what is known so far.
 */
@NullMarked
package dev.weavewiki.core.model.product;

import org.jspecify.annotations.NullMarked;
