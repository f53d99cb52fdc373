package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Certainty;
import dev.weavewiki.core.model.code.Symbol;
import java.util.List;
import java.util.Optional;

/** Which function or constructor a call reaches. */
final class NamespaceCalls {

    private final NamespaceRules rules;
    private final Namespaces namespaces;
    private final NamespaceTypes types;
    private final NamespaceMembers members;
    private final NamespaceReceivers receivers;
    private final NamespaceExtensions extensions;

    NamespaceCalls(NamespaceRules rules, Namespaces namespaces, NamespaceTypes types) {
        this.rules = rules;
        this.namespaces = namespaces;
        this.types = types;
        this.members = new NamespaceMembers(rules, namespaces, types);
        this.receivers = new NamespaceReceivers(rules, namespaces, types, members);
        this.extensions = new NamespaceExtensions(rules, namespaces, types, members);
    }

    /** Empty where the target is not of this repository or cannot be told. */
    Optional<Target> target(ParsedFile file, Invocation invocation) {
        CallSite site = invocation.site();
        return switch (site.form()) {
            case ANNOTATION -> Optional.empty();
            case NEW -> made(file, site).map(Target::certain);
            case CALL -> site.receiver().isEmpty() ? bare(file, invocation) : member(file, invocation);
        };
    }

    private Optional<Symbol> made(ParsedFile file, CallSite site) {
        String name = Namespaces.join(rules.dotted(site.receiver()), rules.dotted(site.name()));
        return types.resolve(file, site.caller(), name)
                .filter(type -> name.equals(type.name()) || name.endsWith("." + type.name()) || isAlias(file, name))
                .map(type -> constructor(file, type));
    }

    private boolean isAlias(ParsedFile file, String name) {
        return rules.imports(file).stream().anyMatch(binding -> binding.local().equals(name));
    }

    private Symbol constructor(ParsedFile file, Symbol type) {
        String name = namespaces.fullName(type) + "." + rules.constructor(type.name());
        return namespaces
                .nearest(file.path(), name, symbol -> symbol.kind().isCallable())
                .orElse(type);
    }

    private Optional<Target> bare(ParsedFile file, Invocation invocation) {
        CallSite site = invocation.site();
        if (invocation.hidden()) {
            return Optional.empty();
        }
        if (NamespaceReceivers.isParent(site.name())) {
            return members.self(file, site.caller())
                    .flatMap(type -> types.superclass(type))
                    .map(type -> Target.certain(constructor(file, type)));
        }
        String name = rules.dotted(site.name());
        Optional<Symbol> member = extensions
                .extended(file, site)
                .flatMap(type -> members.of(type, name, symbol -> symbol.kind().isCallable()));
        if (member.isPresent()) {
            return member.map(Target::certain);
        }
        Optional<Symbol> function = name.contains(".")
                ? members.byFullName(
                        file,
                        name.replaceFirst("^\\.", ""),
                        symbol -> symbol.kind().isCallable())
                : members.bare(
                        file, site.caller(), name, symbol -> symbol.kind().isCallable());
        return function.map(found -> extensions.bare(file, site, found))
                .or(() -> rules.constructsByCall() ? made(file, site).map(Target::certain) : Optional.empty());
    }

    private Optional<Target> member(ParsedFile file, Invocation invocation) {
        CallSite site = invocation.site();
        if (NamespaceReceivers.isParent(site.receiver())) {
            return members.self(file, site.caller())
                    .flatMap(type -> inherited(file, type, site.name()))
                    .map(Target::certain);
        }
        Optional<Symbol> type = receivers.typeOf(file, invocation);
        Optional<Symbol> found = type.flatMap(holder ->
                members.of(holder, site.name(), symbol -> symbol.kind().isCallable()));
        if (found.isEmpty() && rules.constructsByCall()) {
            found = type.isPresent() || Character.isUpperCase(site.name().codePointAt(0))
                    ? made(file, site)
                    : Optional.empty();
        }
        if (found.isEmpty() && type.isEmpty() && !invocation.hidden()) {
            String name = rules.dotted(site.receiver()) + "." + site.name();
            found = name.startsWith(".")
                    ? Optional.empty()
                    : members.byFullName(file, name, symbol -> symbol.kind().isCallable());
        }
        return found.map(Target::certain).or(() -> extension(file, invocation, type));
    }

    private Optional<Symbol> inherited(ParsedFile file, Symbol type, String name) {
        if (name.equals(rules.constructor(type.name()))) {
            return types.superclass(type).map(parent -> constructor(file, parent));
        }
        return members.ofSupertypes(type, name, symbol -> symbol.kind().isCallable());
    }

    /**
     * A function that extends a type; where there is one, only its name says that it is meant. A name of one word is more
     * often that of a member of the platform's own types.
     */
    private Optional<Target> extension(ParsedFile file, Invocation invocation, Optional<Symbol> type) {
        String name = invocation.site().name();
        boolean typed = type.isPresent();
        boolean imported =
                rules.imports(file).stream().anyMatch(binding -> binding.local().equals(name));
        if (!typed && !imported && name.chars().skip(1).noneMatch(Character::isUpperCase)) {
            return Optional.empty();
        }
        List<Symbol> found = members.extensions(file, name);
        boolean one = found.stream().map(Symbol::ref).distinct().count() == 1;
        return one
                ? Optional.of(new Target(found.get(0), typed || imported ? Certainty.CERTAIN : Certainty.LIKELY))
                : extensions.ofReceiver(file, invocation, type, found);
    }

    /** What is reached, and how sure that is. */
    record Target(Symbol symbol, Certainty certainty) {

        static Target certain(Symbol symbol) {
            return new Target(symbol, Certainty.CERTAIN);
        }

        static Target likely(Symbol symbol) {
            return new Target(symbol, Certainty.LIKELY);
        }
    }
}
