/** The one place that knows Caffeine: a cache bounded by the weight of what it holds. */
@NullMarked
package dev.weavewiki.core.source.caffeine;

import org.jspecify.annotations.NullMarked;
