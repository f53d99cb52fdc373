/** Whole runs of the command in a process of its own, against a local endpoint that plays the model. */
@NullMarked
package dev.weavewiki.cli.model;

import org.jspecify.annotations.NullMarked;
