/**
 * The failures of a run. Each carries fields that callers can act on; its message says what was tried, on what, and what
 * to do next.
 */
@NullMarked
package dev.weavewiki.core.error;

import org.jspecify.annotations.NullMarked;
