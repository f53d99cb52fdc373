package dev.weavewiki.core.model.code;

import dev.weavewiki.core.model.RepoPath;

/** A file imports something that is not in the repository: the module as written, and the line. */
public record ExternalUse(RepoPath from, String module, int line) {}
