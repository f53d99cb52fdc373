/**
 * What reference pages list: configuration keys, HTTP endpoints, commands, tables, events. One detector for each kind of
 * evidence; a wrong fact is worse than a missing one, so each detector names the clear cases only.
 */
@NullMarked
package dev.weavewiki.core.code.fact;

import org.jspecify.annotations.NullMarked;
