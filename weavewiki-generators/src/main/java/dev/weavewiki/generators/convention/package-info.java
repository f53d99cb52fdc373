/** The conventions of the code, measured. */
@NullMarked
package dev.weavewiki.generators.convention;

import org.jspecify.annotations.NullMarked;
