package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.language.NamespaceCalls.Target;
import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.code.structure.Texts;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Inheritance;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.Timing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which of several functions of one name a call reaches: the one that extends the type that receives the call. */
final class NamespaceExtensions {

    private final NamespaceRules rules;
    private final Namespaces namespaces;
    private final NamespaceTypes types;
    private final NamespaceMembers members;
    private final Map<RepoPath, List<Symbol>> extending = new HashMap<>();

    NamespaceExtensions(NamespaceRules rules, Namespaces namespaces, NamespaceTypes types, NamespaceMembers members) {
        this.rules = rules;
        this.namespaces = namespaces;
        this.types = types;
        this.members = members;
    }

    /** The type of this repository that the function around the call extends. */
    Optional<Symbol> extended(ParsedFile file, CallSite site) {
        return caller(file, site)
                .flatMap(function -> types.resolve(file, function.container(), rules.extended(function)));
    }

    /**
     * The function that a call without a receiver means, where one of its full name was found. Functions that are passed on
     * may be run on objects of other types.
     */
    Target bare(ParsedFile file, CallSite site, Symbol found) {
        List<Symbol> all = namespaces.all(namespaces.fullName(found)).stream()
                .filter(symbol -> symbol.kind().isCallable())
                .toList();
        boolean one = all.stream().map(Symbol::ref).distinct().count() <= 1
                || all.stream().map(rules::extended).distinct().count() <= 1;
        if (one) {
            return Target.certain(found);
        }
        Optional<Symbol> meant = ofReceivers(file, receivers(file, site), all);
        boolean direct = site.timing() == Timing.DIRECT;
        return meant.map(symbol -> direct ? Target.certain(symbol) : Target.likely(symbol))
                .orElseGet(() -> Target.likely(all.stream()
                        .filter(symbol -> symbol.path().equals(file.path()))
                        .findFirst()
                        .orElse(found)));
    }

    /** The one of several functions that a call with a receiver means; a reference to a member has a type of its own. */
    Optional<Target> ofReceiver(ParsedFile file, Invocation call, Optional<Symbol> type, List<Symbol> functions) {
        CallSite site = call.site();
        if (site.receiver().contains("::")) {
            return Optional.empty();
        }
        Stream<String> receivers = type.isPresent()
                ? type.stream().flatMap(this::names)
                : site.receiver().equals("this")
                        ? receivers(file, site)
                        : Stream.of(simple(site.receiver().matches("\\w+") ? call.rootType() : ""));
        return ofReceivers(file, receivers, functions)
                .map(Target::certain)
                .or(() -> type.isPresent() ? Optional.empty() : ofName(file, site.receiver(), functions));
    }

    /** A variable is often called as its type is. */
    private Optional<Target> ofName(ParsedFile file, String receiver, List<Symbol> functions) {
        String name = receiver.substring(receiver.lastIndexOf('.') + 1);
        return name.isEmpty()
                ? Optional.empty()
                : ofReceivers(
                                file,
                                Stream.of(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)),
                                functions)
                        .map(Target::likely);
    }

    private Optional<Symbol> ofReceivers(ParsedFile file, Stream<String> receivers, List<Symbol> functions) {
        return receivers
                .filter(receiver -> !receiver.isEmpty())
                .map(receiver -> functions.stream()
                        .filter(function -> simple(rules.extended(function)).equals(receiver))
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .flatMap(found -> namespaces.nearest(file.path(), found));
    }

    /** The names of the types whose members need no receiver: what the caller extends, and the types around it. */
    private Stream<String> receivers(ParsedFile file, CallSite site) {
        List<String> names = new ArrayList<>();
        caller(file, site).ifPresent(function -> names.add(simple(rules.extended(function))));
        extended(file, site).ifPresent(type -> names(type).forEach(names::add));
        Optional<Symbol> type = members.self(file, site.caller());
        while (type.isPresent()) {
            names(type.get()).forEach(names::add);
            type = members.self(namespaces.file(type.get()), type.get().container());
        }
        return names.stream().distinct();
    }

    /** The function around the call, where it extends a type. */
    private Optional<Symbol> caller(ParsedFile file, CallSite site) {
        return extending
                .computeIfAbsent(
                        file.path(),
                        path -> file.symbols().stream()
                                .filter(symbol -> symbol.kind().isCallable()
                                        && !rules.extended(symbol).isEmpty())
                                .toList())
                .stream()
                .filter(symbol -> symbol.qualifiedName().equals(site.caller())
                        && symbol.lines().from() <= site.line()
                        && site.line() <= symbol.lines().to())
                .findFirst();
    }

    /** The simple names of the type and of all that it inherits, as far as files of this repository say it. */
    private Stream<String> names(Symbol type) {
        Set<String> names = new LinkedHashSet<>();
        Set<Symbol> seen = new LinkedHashSet<>(Set.of(type));
        List<Symbol> open = new ArrayList<>(seen);
        for (int i = 0; i < open.size(); i++) {
            Symbol at = open.get(i);
            names.add(at.name());
            for (Inheritance inheritance : namespaces.file(at).structure().inheritance()) {
                if (inheritance.type().equals(at.qualifiedName())) {
                    names.add(simple(inheritance.supertype()));
                }
            }
            types.supertypes(at).stream().filter(seen::add).forEach(open::add);
        }
        return names.stream();
    }

    private static String simple(String type) {
        String bare = Texts.bareType(type);
        return bare.substring(bare.lastIndexOf('.') + 1);
    }
}
