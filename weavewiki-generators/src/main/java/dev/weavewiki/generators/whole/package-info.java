/** The pages on the project as a whole: its architecture, risks, flows, terms and history. */
@NullMarked
package dev.weavewiki.generators.whole;

import org.jspecify.annotations.NullMarked;
