/** Where programs start and libraries are entered. */
@NullMarked
package dev.weavewiki.core.code.entry;

import org.jspecify.annotations.NullMarked;
