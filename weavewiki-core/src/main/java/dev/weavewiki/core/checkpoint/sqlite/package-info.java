/**
 * The checkpoint in one SQLite file, its schema kept by Flyway. One connection is used by one thread; a file that cannot
 * be trusted is looked at without being touched. JDBC, SQLite and Flyway appear in this package only.
 */
@NullMarked
package dev.weavewiki.core.checkpoint.sqlite;

import org.jspecify.annotations.NullMarked;
