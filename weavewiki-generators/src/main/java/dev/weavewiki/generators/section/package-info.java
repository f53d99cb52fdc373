/** The wiki's index, and the sections that readers come to with a task: getting started, architecture, development and more. */
@NullMarked
package dev.weavewiki.generators.section;

import org.jspecify.annotations.NullMarked;
