/** The {@code weavewiki} command: arguments become one call of the facade, progress becomes lines, outcomes exit codes. */
@NullMarked
package dev.weavewiki.cli;

import org.jspecify.annotations.NullMarked;
