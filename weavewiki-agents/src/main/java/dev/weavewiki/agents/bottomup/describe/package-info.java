/**
 * What static analysis can say of a file, in sentences: what it declares, who uses it, what it leans on and how it behaves.
 * Every sentence cites the lines it rests on; what the code does not show is not said.
 */
@NullMarked
package dev.weavewiki.agents.bottomup.describe;

import org.jspecify.annotations.NullMarked;
