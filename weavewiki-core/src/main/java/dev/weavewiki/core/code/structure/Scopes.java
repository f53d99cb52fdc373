package dev.weavewiki.core.code.structure;

import dev.weavewiki.core.code.treesitter.Capture;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which names are declared locally, and where they hide others. */
final class Scopes {

    private final Nesting<Capture> scopes;
    private final boolean orderMatters;
    private final Map<String, List<Local>> locals = new HashMap<>();

    /** @param orderMatters whether a local hides a name only after its own declaration */
    Scopes(List<Capture> scopes, boolean orderMatters) {
        this.scopes = new Nesting<>(scopes, Capture::from, Capture::to);
        this.orderMatters = orderMatters;
    }

    /** Notes a declaration. Outside all scopes a declaration is not local and is ignored. */
    void declare(String name, String type, int offset) {
        Capture scope = scopes.around(offset);
        if (scope != null) {
            locals.computeIfAbsent(name, key -> new ArrayList<>()).add(new Local(scope, offset, type));
        }
    }

    boolean hides(String name, int offset) {
        return innermost(name, offset) != null;
    }

    /** The declared type of the local variable; empty where it is no local or has none. */
    Optional<String> typeOf(String name, int offset) {
        Local local = innermost(name, offset);
        return local == null || local.type.isEmpty() ? Optional.empty() : Optional.of(local.type);
    }

    private @Nullable Local innermost(String name, int offset) {
        Local best = null;
        for (Local local : locals.getOrDefault(name, List.of())) {
            boolean inside = local.scope.from() <= offset && offset < local.scope.to();
            if (inside && (!orderMatters || local.offset <= offset) && (best == null || local.isInside(best))) {
                best = local;
            }
        }
        return best;
    }

    private record Local(Capture scope, int offset, String type) {
        /** The later and narrower declaration wins; of two for one place the one that says more. */
        private boolean isInside(Local other) {
            if (offset == other.offset) {
                return other.type.isEmpty();
            }
            return other.scope.holds(scope);
        }
    }
}
