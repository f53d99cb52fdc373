/** Prompts as versioned resources: loaded, checked and rendered. Repository text enters only as marked data. */
@NullMarked
package dev.weavewiki.core.prompt;

import org.jspecify.annotations.NullMarked;
