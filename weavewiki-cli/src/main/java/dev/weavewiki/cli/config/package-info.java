/** Settings and where they come from: flags, environment, the project's file, the user's file, defaults. */
@NullMarked
package dev.weavewiki.cli.config;

import org.jspecify.annotations.NullMarked;
