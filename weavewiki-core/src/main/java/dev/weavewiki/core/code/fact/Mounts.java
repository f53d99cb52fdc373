package dev.weavewiki.core.code.fact;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Routers that are mounted on each other, perhaps in other files. A router is known by any text that is its own. Filled by
 * one thread; afterwards many may ask.
 */
final class Mounts {

    /** Routers may be mounted on each other; more levels than this are a circle. */
    private static final int LEVELS = 12;

    private final Map<String, Set<Mount>> above = new HashMap<>();
    private final Map<String, String> own = new HashMap<>();

    /** Stands for a prefix that is no literal. */
    static final String UNKNOWN = "\0";

    private record Mount(String parent, String prefix) implements Comparable<Mount> {
        @Override
        public int compareTo(Mount other) {
            return (parent + " " + prefix).compareTo(other.parent + " " + other.prefix);
        }
    }

    /** What a router says of itself. */
    void declare(String router, String prefix) {
        own.put(router, prefix);
    }

    String declared(String router) {
        return own.getOrDefault(router, "");
    }

    /** Notes that what the child serves is served below the prefix on what the parent serves. */
    void mount(String child, String parent, String prefix) {
        above.computeIfAbsent(child, key -> new TreeSet<>()).add(new Mount(parent, prefix));
    }

    boolean isMounted(String router) {
        return above.containsKey(router);
    }

    /** The prefixes of a router's paths: the one it declares where it is mounted nowhere; none where they are unknown. */
    Set<String> prefixes(String router) {
        Set<String> prefixes = new TreeSet<>();
        collect(router, "", LEVELS, prefixes);
        return prefixes;
    }

    private void collect(String router, String below, int levels, Set<String> prefixes) {
        Set<Mount> mounts = above.getOrDefault(router, Set.of());
        if (mounts.isEmpty()) {
            String whole = declared(router) + below;
            if (!whole.contains(UNKNOWN)) {
                prefixes.add(whole);
            }
        } else if (levels > 0) {
            mounts.forEach(mount -> collect(mount.parent(), "/" + mount.prefix() + below, levels - 1, prefixes));
        }
    }
}
