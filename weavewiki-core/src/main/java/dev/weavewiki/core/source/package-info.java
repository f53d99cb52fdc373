/**
 * Repository folder to {@link dev.weavewiki.core.source.SourceTree}: which files count, in which language each is, what
 * was left out and why, and their texts with secrets masked. Also reads what stands beside the code: manifests, prose
 * documents and the history that git keeps. Runs no code of the repository and reads nothing outside its root.
 */
@NullMarked
package dev.weavewiki.core.source;

import org.jspecify.annotations.NullMarked;
