package dev.weavewiki.core.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * A path inside the repository: relative, separated by slashes, without dot segments. The root is
 * the empty path. Ordered by Unicode code units, so that sorting does not depend on a locale.
 */
public record RepoPath(String value) implements Comparable<RepoPath> {

    public static final RepoPath ROOT = new RepoPath("");

    public RepoPath {
        if (value.startsWith("/") || value.endsWith("/") || value.contains("//")) {
            throw new IllegalArgumentException("not a relative, normalised path: '" + value + "'");
        }
        boolean dotted = value.startsWith(".") || value.contains("/.");
        for (String segment : dotted ? value.split("/", -1) : new String[0]) {
            if (segment.equals(".") || segment.equals("..")) {
                throw new IllegalArgumentException("a path inside the repository has no '.' or '..': '" + value + "'");
            }
        }
    }

    public static RepoPath of(String value) {
        return new RepoPath(value);
    }

    /** Reads a path that somebody else wrote; empty where it is absolute, climbs out of the root, or is not a path. */
    public static Optional<RepoPath> parse(String text) {
        return text.startsWith("/") ? Optional.empty() : ROOT.resolve(text);
    }

    /** The last segment; empty for the root. */
    public String name() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    /** The folder that holds this path; the root's parent is the root. */
    public RepoPath parent() {
        int slash = value.lastIndexOf('/');
        return slash < 0 ? ROOT : new RepoPath(value.substring(0, slash));
    }

    /** What stands after the last dot of the name, in lower case; empty where there is no dot or only a leading one. */
    public String extension() {
        String name = name();
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
    }

    /** The name without its extension. */
    public String stem() {
        String name = name();
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    /** How many segments the path has; 0 for the root. */
    public int depth() {
        return value.isEmpty() ? 0 : (int) value.chars().filter(c -> c == '/').count() + 1;
    }

    /** Whether this path is the folder itself or stands somewhere below it. */
    public boolean isUnder(RepoPath folder) {
        return folder.value.isEmpty() || value.equals(folder.value) || value.startsWith(folder.value + "/");
    }

    /** Resolves a relative reference against this folder; empty where it leaves the root. */
    public Optional<RepoPath> resolve(String relative) {
        Deque<String> segments = new ArrayDeque<>();
        if (!value.isEmpty()) {
            for (String segment : value.split("/", -1)) {
                segments.addLast(segment);
            }
        }
        for (String segment : relative.split("/", -1)) {
            if (segment.equals("..")) {
                if (segments.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return Optional.of(new RepoPath(String.join("/", segments)));
    }

    @Override
    public int compareTo(RepoPath other) {
        return this == other ? 0 : value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
