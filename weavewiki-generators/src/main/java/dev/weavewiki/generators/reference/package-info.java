/** The pages that list everything of a kind: configuration keys, endpoints, commands, tables, events, the public API. */
@NullMarked
package dev.weavewiki.generators.reference;

import org.jspecify.annotations.NullMarked;
