package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.code.structure.Texts;
import dev.weavewiki.core.model.code.Symbol;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The type of what receives a call, as far as declarations say it: variables, properties, results and constructions. */
final class NamespaceReceivers {

    private static final Set<String> SELF = Set.of("this", "self", "static", "Self");

    private static final Set<String> PARENT = Set.of("base", "super", "parent");

    /** Longer chains than this are not code. Our choice. */
    private static final int DEEPEST = 3;

    private static final Pattern CAST =
            Pattern.compile("^\\((?:.* as[!?]? ([\\w.<>, ]+)|\\(([\\w.<>, ]+)\\) ?[^()]*)\\)(.*)$");

    private final NamespaceRules rules;
    private final Namespaces namespaces;
    private final NamespaceTypes types;
    private final NamespaceMembers members;

    NamespaceReceivers(NamespaceRules rules, Namespaces namespaces, NamespaceTypes types, NamespaceMembers members) {
        this.rules = rules;
        this.namespaces = namespaces;
        this.types = types;
        this.members = members;
    }

    /** Whether the text stands for the type's own inherited half. */
    static boolean isParent(String receiver) {
        return PARENT.contains(receiver);
    }

    Optional<Symbol> typeOf(ParsedFile file, Invocation invocation) {
        String place = invocation.site().caller();
        String receiver = rules.dotted(invocation.site().receiver());
        Matcher cast = CAST.matcher(receiver);
        if (cast.matches()) {
            String type = cast.group(1) == null ? cast.group(2) : cast.group(1);
            return types.resolve(file, place, Texts.bareType(type))
                    .flatMap(start -> follow(start, AccessChain.of("x" + cast.group(3))));
        }
        if (receiver.startsWith(".")) {
            return receiver.contains("(") ? Optional.empty() : types.resolve(file, place, receiver);
        }
        Optional<AccessChain> chain = AccessChain.of(receiver);

        if (chain.isEmpty()) {
            return Optional.empty();
        }
        if (!invocation.rootType().isEmpty()) {
            return written(file, place, invocation.rootType(), 0).flatMap(start -> follow(start, chain));
        }
        return invocation.hidden() && !SELF.contains(chain.get().first().name())
                ? Optional.empty()
                : start(file, place, chain.get(), 0);
    }

    /** The type that the text is or, for an expression, has. */
    private Optional<Symbol> written(ParsedFile file, String place, String text, int depth) {
        if (!text.contains("(")) {
            return types.resolve(file, place, Texts.bareType(text)).or(() -> property(file, place, text, depth));
        }
        return depth > DEEPEST
                ? Optional.empty()
                : AccessChain.of(rules.dotted(text)).flatMap(chain -> start(file, place, chain, depth));
    }

    private Optional<Symbol> property(ParsedFile file, String place, String text, int depth) {
        return depth > DEEPEST || text.isEmpty()
                ? Optional.empty()
                : AccessChain.of(rules.dotted(text)).flatMap(chain -> start(file, place, chain, depth));
    }

    private Optional<Symbol> start(ParsedFile file, String place, AccessChain chain, int depth) {
        AccessChain.Link first = chain.first();
        Optional<AccessChain> whole = Optional.of(chain);
        if (SELF.contains(first.name())) {
            return members.self(file, place).flatMap(type -> follow(type, whole));
        }
        if (PARENT.contains(first.name())) {
            return members.self(file, place)
                    .flatMap(type -> types.superclass(type))
                    .flatMap(type -> follow(type, whole));
        }
        if (first.made() || (first.called() && rules.constructsByCall())) {
            Optional<Symbol> made = types.resolve(file, place, first.name());
            if (made.isPresent() || first.made()) {
                return made.flatMap(type -> follow(type, whole));
            }
        }
        Optional<Symbol> value = members.bare(
                file,
                place,
                first.name(),
                symbol -> symbol.kind().isCallable() == first.called()
                        && !symbol.kind().isType());
        if (value.isPresent()) {
            return value.flatMap(symbol -> result(symbol, members.self(file, place), depth))
                    .flatMap(type -> follow(type, whole));
        }
        return first.called() ? Optional.empty() : named(file, place, chain);
    }

    /** A chain that begins with the name of a type, perhaps with its namespace. */
    private Optional<Symbol> named(ParsedFile file, String place, AccessChain chain) {
        String name = chain.leadingName();
        return types.resolve(file, place, name).flatMap(type -> {
            int used = name.startsWith(type.name() + ".") || name.equals(type.name())
                    ? 1
                    : (int) (name + ".")
                                    .substring(0, (name + ".").indexOf("." + type.name() + ".") + 1)
                                    .chars()
                                    .filter(c -> c == '.')
                                    .count()
                            + 1;
            int at = Math.max(1, Math.min(used, chain.links().size()));
            return follow(
                    type,
                    Optional.of(new AccessChain(
                            chain.links().subList(at - 1, chain.links().size()))));
        });
    }

    /** Walks from a type along all links but the first. */
    private Optional<Symbol> follow(Symbol start, Optional<AccessChain> chain) {
        Optional<Symbol> at = Optional.of(start);
        for (AccessChain.Link link : chain.map(AccessChain::rest).orElseThrow()) {
            at = at.flatMap(type -> step(type, link));
        }
        return at;
    }

    private Optional<Symbol> step(Symbol type, AccessChain.Link link) {
        if (link.name().equals("self") || link.name().equals("shared") && link.called()) {
            return Optional.of(type);
        }
        return members.of(
                        type,
                        link.name(),
                        symbol -> symbol.kind().isType()
                                ? !link.called() || rules.constructsByCall()
                                : symbol.kind().isCallable() == link.called())
                .flatMap(member -> result(member, Optional.of(type), 0));
    }

    /** The type that using the declaration gives. */
    private Optional<Symbol> result(Symbol symbol, Optional<Symbol> self, int depth) {
        if (symbol.kind().isType()) {
            return Optional.of(symbol);
        }
        String type = rules.declaredType(symbol);
        if (SELF.contains(type)) {
            return self;
        }
        return type.isEmpty()
                ? Optional.empty()
                : written(namespaces.file(symbol), symbol.container(), type, depth + 1);
    }
}
