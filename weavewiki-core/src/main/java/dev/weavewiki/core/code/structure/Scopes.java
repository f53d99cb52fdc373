package dev.weavewiki.core.code.structure;

import dev.weavewiki.core.code.treesitter.Capture;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which names are declared locally, and where they hide others. */
final class Scopes {

    /** Values that are made of values end somewhere. Our choice. */
    private static final int MAX_EXPANSIONS = 8;

    /** Locals that are set to each other; a longer chain is a circle. Our choice. */
    private static final int MAX_CHAIN = 6;

    private static final Set<String> SELF = Set.of("this", "self", "cls", "super");
    /** Functions and objects as they are written, of which no type follows. */
    private static final Pattern UNTOLD = Pattern.compile("=\\s*(?:\\{|\\(|(?:async|function)\\b|Object\\.create\\()");

    private static final Pattern FIRST = Pattern.compile("(new\\s+|await\\s+)?([\\p{L}_$][\\w$]*)");

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
        declare(name, type, "", offset);
    }

    /** @param value the chain of the expression that the local gets; empty where it is not known */
    void declare(String name, String type, String value, int offset) {
        Capture scope = scopes.around(offset);
        if (scope != null) {
            locals.computeIfAbsent(name, key -> new ArrayList<>()).add(new Local(scope, offset, type, value));
        }
    }

    /** Notes that the local gets the members of something else, which tell what it is unless its own value does. */
    void mix(String name, String from, int offset) {
        Local local = innermost(name, offset);
        if (local != null && (local.type.isEmpty() || UNTOLD.matcher(local.type).lookingAt())) {
            Local mixed = new Local(local.scope, local.offset, Values.set(from), local.value);
            locals.computeIfPresent(name, (key, all) -> {
                all.replaceAll(other -> other == local ? mixed : other);
                return all;
            });
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

    /** The chain with the local variable that it begins with replaced by what is known of it. */
    String expanded(String chain, int offset) {
        return expanded(chain, offset, MAX_EXPANSIONS);
    }

    private String expanded(String chain, int offset, int left) {
        int end = 0;
        while (end < chain.length() && Character.isJavaIdentifierPart(chain.charAt(end))) {
            end++;
        }
        boolean variable = end > 0 && !chain.startsWith("::", end) && !chain.startsWith("!", end);
        Local local = variable ? innermost(chain.substring(0, end), offset) : null;
        if (local == null) {
            return chain;
        }
        String rest = chain.substring(end);
        if (!local.type.isEmpty()) {
            return "`" + bound(local.type, offset) + "`" + rest;
        }
        boolean known = !local.value.isEmpty() && left > 0;
        return (known ? expanded(local.value, local.offset - 1, left - 1) : "?") + rest;
    }

    /** What a type parameter is bound to; other types as they are. */
    private String bound(String type, int offset) {
        String bare = type.replaceFirst("^&(?:'\\w+ )?(?:mut )?", "");
        return typeOf(bare, offset).orElse(type);
    }

    /**
     * The value without the names of locals in it, as far as something is known of them; empty where nothing is, because
     * the rest of the file may use the same names for other things.
     */
    String resolved(String value, int offset) {
        String known = value;
        for (int i = 0; i < MAX_CHAIN && Values.isExpression(known); i++) {
            String expression = Values.expression(known);
            Matcher first = FIRST.matcher(expression);
            if (!first.lookingAt() || SELF.contains(first.group(2)) || !hides(first.group(2), offset)) {
                return known;
            }
            String inner = typeOf(first.group(2), offset).orElse("");
            if (inner.isEmpty() || inner.equals(known)) {
                return "";
            }
            String made = Values.isExpression(inner) ? Values.expression(inner) : "new " + Texts.bareType(inner);
            String rest = expression.substring(first.end());
            known = rest.isEmpty() && first.group(1) == null ? inner : "=(" + made + ")" + rest;
        }
        return known;
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

    private record Local(Capture scope, int offset, String type, String value) {
        /** The later and narrower declaration wins; of two for one place the one that says more. */
        private boolean isInside(Local other) {
            if (offset == other.offset) {
                return other.type.isEmpty() && (other.value.isEmpty() || !type.isEmpty());
            }
            return other.scope.holds(scope);
        }
    }
}
