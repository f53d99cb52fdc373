package dev.weavewiki.core.model.code;

import dev.weavewiki.core.model.ContentHash;
import dev.weavewiki.core.model.RepoPath;

/**
 * A text file of the repository.
 *
 * @param bytes size on disk
 * @param lines number of lines; a last line without line break counts
 * @param generated whether a tool wrote it, by its own words or its name
 */
public record ScannedFile(
        RepoPath path,
        LanguageId language,
        FileRole role,
        long bytes,
        int lines,
        ContentHash hash,
        boolean generated) {}
