/** Embeddings by a small model that runs in this process: nothing leaves the machine. */
@NullMarked
package dev.weavewiki.embeddings;

import org.jspecify.annotations.NullMarked;
