package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.code.structure.Values;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Symbol;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the receiver of a call is, where constants, constructions and comments say it. */
final class RubyReceivers {

    /** Values that are made of values end somewhere. Our choice. */
    private static final int DEEPEST = 4;

    /** Methods of every object that give the object, or one like it. */
    private static final Set<String> LIKE_IT = Set.of("dup", "clone", "freeze", "itself", "tap");

    private final RubyConstants constants;
    private final RubyMethods methods;

    RubyReceivers(RubyConstants constants, RubyMethods methods) {
        this.constants = constants;
        this.methods = methods;
    }

    /** What {@code self} is where the call stands; empty outside all modules. */
    Optional<RubyType> self(ParsedFile file, CallSite site) {
        Optional<Symbol> caller = file.symbols().stream()
                .filter(symbol -> symbol.qualifiedName().equals(site.caller())
                        && symbol.lines().from() <= site.line()
                        && site.line() <= symbol.lines().to())
                .findFirst();
        return caller.flatMap(symbol -> RubyConstants.isModule(symbol)
                ? Optional.of(new RubyType(symbol.qualifiedName(), true))
                : symbol.container().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new RubyType(
                                symbol.container(),
                                !symbol.kind().isCallable() || RubyLanguage.isSingleton(symbol.signature()))));
    }

    /** Empty where it cannot be told. */
    Optional<RubyType> typeOf(ParsedFile file, Invocation invocation) {
        Optional<RubyType> self = self(file, invocation.site());
        String receiver = RubyText.dotted(invocation.site().receiver());
        if (invocation.rootType().isEmpty()) {
            return invocation.hidden() ? Optional.empty() : expression(file, self, receiver, 0);
        }
        return AccessChain.of(receiver)
                .flatMap(chain -> value(file, self, invocation.rootType(), 0)
                        .flatMap(root -> follow(file, root, chain.rest(), 0)));
    }

    private Optional<RubyType> value(ParsedFile file, Optional<RubyType> self, String value, int depth) {
        return depth > DEEPEST || !Values.isExpression(value)
                ? Optional.empty()
                : expression(file, self, RubyText.dotted(Values.expression(value)), depth);
    }

    private Optional<RubyType> expression(ParsedFile file, Optional<RubyType> self, String text, int depth) {
        boolean member = text.startsWith("@") && !text.startsWith("@@");
        Optional<AccessChain> chain = AccessChain.of(text.startsWith(".") ? text.substring(1) : text);
        if (chain.isEmpty() || depth > DEEPEST) {
            return Optional.empty();
        }
        AccessChain.Link first = chain.get().first();
        List<AccessChain.Link> rest = chain.get().rest();
        if (member) {
            String value = self.map(type -> file.values().getOrDefault(type.module() + ".@" + first.name(), ""))
                    .orElse("");
            return value(file, self, value, depth + 1).flatMap(type -> follow(file, type, rest, depth));
        }
        if (first.name().equals("self")) {
            return self.flatMap(type -> follow(file, type, rest, depth));
        }
        if (!first.called() && Character.isUpperCase(first.name().codePointAt(0))) {
            return named(file, self, text.startsWith("."), chain.get(), depth);
        }
        return self.flatMap(type -> step(file, type, first, depth)).flatMap(type -> follow(file, type, rest, depth));
    }

    /** A chain that begins with the name of a module. */
    private Optional<RubyType> named(
            ParsedFile file, Optional<RubyType> self, boolean top, AccessChain chain, int depth) {
        int used = 0;
        var name = new StringBuilder();
        for (AccessChain.Link link : chain.links()) {
            if (link.called() || !Character.isUpperCase(link.name().codePointAt(0))) {
                break;
            }
            name.append(used == 0 && !top ? "" : ".").append(link.name());
            used++;
        }
        List<AccessChain.Link> rest = chain.links().subList(used, chain.links().size());
        return constants
                .resolve(file.path(), self.map(RubyType::module).orElse(""), name.toString())
                .filter(full -> constants.parts(full).stream().anyMatch(RubyConstants::isModule))
                .flatMap(full -> follow(file, new RubyType(full, true), rest, depth));
    }

    private Optional<RubyType> follow(ParsedFile file, RubyType start, List<AccessChain.Link> links, int depth) {
        Optional<RubyType> at = Optional.of(start);
        for (AccessChain.Link link : links) {
            at = at.flatMap(type -> step(file, type, link, depth));
        }
        return at;
    }

    private Optional<RubyType> step(ParsedFile file, RubyType type, AccessChain.Link link, int depth) {
        if (type.itself() && (link.name().equals("new") || link.name().equals("instance"))) {
            return Optional.of(type.object());
        }
        if (link.name().equals("class") && !type.itself()) {
            return Optional.of(type.ofItself());
        }
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        Optional<RubyMethods.Target> own = methods.on(type, file.path(), link.name());
        return own.isEmpty() && LIKE_IT.contains(link.name())
                ? Optional.of(type)
                : own.flatMap(target -> returned(file, type, target.symbol()));
    }

    /** What the method's comment says that it returns. */
    private Optional<RubyType> returned(ParsedFile file, RubyType self, Symbol method) {
        String written = RubyText.returned(method.doc());
        return written.equals("self")
                ? Optional.of(self)
                : Optional.of(RubyText.dotted(written))
                        .filter(RubyText::isConstant)
                        .flatMap(name -> constants.resolve(method.path(), method.container(), name))
                        .map(full -> new RubyType(full, false));
    }
}
