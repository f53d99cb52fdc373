/** How good a draft is and where it falls short. Arithmetic and look-ups only: nothing a model says of itself counts. */
@NullMarked
package dev.weavewiki.quality;

import org.jspecify.annotations.NullMarked;
