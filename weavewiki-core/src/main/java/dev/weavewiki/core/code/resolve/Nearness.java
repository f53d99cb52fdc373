package dev.weavewiki.core.code.resolve;

import dev.weavewiki.core.model.RepoPath;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Chooses between files of one name: a build sees the one of its own module first. */
public final class Nearness {

    private Nearness() {}

    /** The path that shares the longest beginning with the given one; of equals the first in order. */
    public static Optional<RepoPath> nearest(RepoPath to, Collection<RepoPath> candidates) {
        return candidates.stream()
                .min(Comparator.comparingInt((RepoPath path) -> -shared(to.value(), path.value()))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** How many leading folders two paths share. */
    private static int shared(String a, String b) {
        int folders = 0;
        for (int i = 0; i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i); i++) {
            folders += a.charAt(i) == '/' ? 1 : 0;
        }
        return folders;
    }
}
