/** Repository to code model: reads each file's structure, links the files, and derives what follows from the whole. */
@NullMarked
package dev.weavewiki.core.code;

import org.jspecify.annotations.NullMarked;
