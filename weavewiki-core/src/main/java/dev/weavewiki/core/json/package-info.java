/**
 * JSON as this house writes and reads it. No annotations: what a record looks like follows from its components, so that
 * the nouns know nothing of a JSON library. Output is deterministic; input may lack fields and have unknown ones.
 */
@NullMarked
package dev.weavewiki.core.json;

import org.jspecify.annotations.NullMarked;
