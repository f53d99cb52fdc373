package dev.weavewiki.agents.bottomup;

import dev.weavewiki.core.model.ProcessingTier;
import dev.weavewiki.core.model.RepoPath;

/**
 * What is already believed about a related file of a lower tier, in the form in which a brief shows it.
 *
 * @param text a few lines; the first names the path
 */
public record ChildContext(RepoPath path, ProcessingTier tier, String text) {}
