/**
 * Values shared by every floor of the house: paths, lines, evidence, tokens, scores, and the words for a run's modes,
 * scales, tiers and phases. Only the JDK and JSpecify are used here.
 */
@NullMarked
package dev.weavewiki.core.model;

import org.jspecify.annotations.NullMarked;
