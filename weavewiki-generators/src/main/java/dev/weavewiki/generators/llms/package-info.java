/** The wiki in the llms.txt format. */
@NullMarked
package dev.weavewiki.generators.llms;

import org.jspecify.annotations.NullMarked;
