/**
 * Where a run writes down what it has made and what it has paid for, so that it can be continued: runs, the product of
 * each phase, the journal of model calls and the digests of the pages. The SQLite implementation lives in {@code
 * .sqlite}.
 */
@NullMarked
package dev.weavewiki.core.checkpoint;

import org.jspecify.annotations.NullMarked;
