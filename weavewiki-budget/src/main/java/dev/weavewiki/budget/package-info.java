/**
 * Who may still spend how many tokens, in which phase: reserved before a call, settled after it, never exceeded.
 * Arithmetic under a lock; nothing here waits, asks or writes.
 */
@NullMarked
package dev.weavewiki.budget;

import org.jspecify.annotations.NullMarked;
