/**
 * Measures how right the code model is: keys made by compilers say which files depend on each other, what they declare and
 * what calls what; the code model of the same sources is compared with them. A language joins with one {@code KeyMaker} and
 * one line in {@code KeyMakers}.
 */
@NullMarked
package dev.weavewiki.benchmarks.accuracy;

import org.jspecify.annotations.NullMarked;
