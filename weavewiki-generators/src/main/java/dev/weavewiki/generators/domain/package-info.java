/** The pages on the domains, and on every source file below them. */
@NullMarked
package dev.weavewiki.generators.domain;

import org.jspecify.annotations.NullMarked;
