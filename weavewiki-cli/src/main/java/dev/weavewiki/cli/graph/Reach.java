package dev.weavewiki.cli.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What can be reached from a place in a number of steps, as a tree. A place that is reached on several ways has its own
 * branches on the shortest of them, and on the others says that it is shown elsewhere.
 *
 * @param <P> the places: files or symbols
 */
final class Reach<P> {

    private final Function<P, Map<P, List<Branch.Sign>>> links;
    private final Function<P, Branch> bare;
    private final Map<P, List<P>> shownUnder = new HashMap<>();

    /**
     * @param links the places that are one step away, in the order in which they are shown
     * @param bare a branch of the place that has its names only
     */
    Reach(Function<P, Map<P, List<Branch.Sign>>> links, Function<P, Branch> bare) {
        this.links = links;
        this.bare = bare;
    }

    List<Branch> from(P start, int depth) {
        Map<P, @Nullable P> reachedFrom = new LinkedHashMap<>();
        reachedFrom.put(start, null);
        Map<P, Integer> steps = new HashMap<>(Map.of(start, 0));
        Deque<P> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            P place = open.remove();
            int step = steps.getOrDefault(place, 0);
            if (step >= depth) {
                continue;
            }
            List<P> own = new ArrayList<>();
            for (P next : links.apply(place).keySet()) {
                if (!reachedFrom.containsKey(next)) {
                    reachedFrom.put(next, place);
                    steps.put(next, step + 1);
                    open.add(next);
                    own.add(next);
                }
            }
            shownUnder.put(place, own);
        }
        return branches(start, depth);
    }

    private List<Branch> branches(P place, int depth) {
        List<Branch> branches = new ArrayList<>();
        if (depth > 0) {
            List<P> own = shownUnder.getOrDefault(place, List.of());
            links.apply(place)
                    .forEach((next, signs) -> branches.add(branch(next, signs, own.contains(next), depth - 1)));
        }
        return branches;
    }

    private Branch branch(P place, List<Branch.Sign> signs, boolean own, int depth) {
        Branch name = bare.apply(place);
        boolean more = !own && depth > 0 && !links.apply(place).isEmpty();
        return new Branch(name.path(), name.name(), signs, more, own ? branches(place, depth) : List.of());
    }
}
