/**
 * What was read out of files before, so that an unchanged file is not parsed again: bytes that bear a checksum, bound to
 * the content of the file and to the code that read it. What is found in a repository is not trusted; the worst that
 * forged bytes can do is to describe the code wrongly.
 */
@NullMarked
package dev.weavewiki.core.code.index;

import org.jspecify.annotations.NullMarked;
