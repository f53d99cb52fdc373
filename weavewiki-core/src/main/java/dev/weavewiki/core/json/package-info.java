/** JSON as this house writes and reads it: one configuration, deterministic output, tolerant of unknown fields. */
@NullMarked
package dev.weavewiki.core.json;

import org.jspecify.annotations.NullMarked;
