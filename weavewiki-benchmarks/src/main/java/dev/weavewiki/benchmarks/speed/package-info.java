/**
 * Measures how fast the code model is made: whole processes beside those of other tools, single steps with JMH, and growth
 * over copies of a real source tree. Run by hand; what came out is in {@code docs/benchmarks.md}.
 */
@NullMarked
package dev.weavewiki.benchmarks.speed;

import org.jspecify.annotations.NullMarked;
