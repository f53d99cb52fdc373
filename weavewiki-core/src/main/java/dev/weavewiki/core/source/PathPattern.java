package dev.weavewiki.core.source;

import java.util.Arrays;

/**
 * One pattern on paths, in the way that git's ignore files have it: without a slash inside it matches at any depth, with
 * one it starts at its base folder, and with a slash at the end it matches folders only.
 */
final class PathPattern {

    private final String[] segments;
    private final boolean folderOnly;

    private PathPattern(String[] segments, boolean folderOnly) {
        this.segments = segments;
        this.folderOnly = folderOnly;
    }

    static PathPattern of(String pattern) {
        boolean folderOnly = pattern.endsWith("/");
        String body = folderOnly ? pattern.substring(0, pattern.length() - 1) : pattern;
        boolean anchored = body.indexOf('/') >= 0;
        String relative = body.startsWith("/") ? body.substring(1) : body;
        String[] segments = Arrays.stream(relative.split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .toArray(String[]::new);
        return new PathPattern(anchored ? segments : anywhere(segments), folderOnly);
    }

    /** Whether the pattern names this very path. */
    boolean matches(String path, boolean isFolder) {
        String[] names = path.split("/", -1);
        return matches(names, names.length, isFolder);
    }

    /** Whether the pattern names this file or a folder that holds it. */
    boolean covers(String file) {
        return coveredDepth(file) > 0;
    }

    /** How many segments of the path make up the topmost folder, or the file itself, that matches; 0 for none. */
    int coveredDepth(String file) {
        String[] names = file.split("/", -1);
        for (int depth = 1; depth <= names.length; depth++) {
            if (matches(names, depth, depth < names.length)) {
                return depth;
            }
        }
        return 0;
    }

    private boolean matches(String[] names, int depth, boolean isFolder) {
        if (folderOnly && !isFolder || segments.length == 0) {
            return false;
        }
        boolean contents = segments[segments.length - 1].equals("**") && segments.length > 1;
        return contents ? matchesBelow(names, depth) : Wildcard.matchesPath(segments, names, depth);
    }

    /** {@code a/**} is what {@code a} holds, and not {@code a} itself. */
    private boolean matchesBelow(String[] names, int depth) {
        String[] folder = Arrays.copyOf(segments, segments.length - 1);
        for (int above = 0; above < depth; above++) {
            if (Wildcard.matchesPath(folder, names, above)) {
                return true;
            }
        }
        return false;
    }

    private static String[] anywhere(String[] segments) {
        String[] all = new String[segments.length + 1];
        all[0] = "**";
        System.arraycopy(segments, 0, all, 1, segments.length);
        return segments.length == 0 ? segments : all;
    }
}
