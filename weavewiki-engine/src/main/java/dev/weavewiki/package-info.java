/**
 * The front door. {@link dev.weavewiki.WeaveWiki} turns a repository into a wiki; its builder takes what a run may use,
 * and {@link dev.weavewiki.WikiReport} says what came of it. Users import nothing else to start.
 */
@NullMarked
package dev.weavewiki;

import org.jspecify.annotations.NullMarked;
