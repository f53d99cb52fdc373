package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The type of a chain of names: where it begins by path, constructor or declared type, and each step by what is declared. */
final class RustExpressions {

    private static final Pattern START = Pattern.compile("^(?:`([^`]*)`|([\\w:$]+)(\\(\\)|\\{\\})?)");
    private static final Pattern STEP = Pattern.compile("^(?:\\.(\\w+)(?:::<[^.]*>)?(\\(\\))?|(\\?)|(\\[\\]))");
    private static final Pattern RESULT = Pattern.compile("-> (.+?)(?: where .*)?$");

    /** Methods of the standard library that give back the kind of thing they are called on. */
    private static final Set<String> SAME = Set.of(
            "clone",
            "as_ref",
            "as_mut",
            "as_deref",
            "as_deref_mut",
            "to_owned",
            "borrow",
            "borrow_mut",
            "by_ref",
            "iter",
            "iter_mut",
            "into_iter",
            "ok",
            "ok_or",
            "ok_or_else",
            "map_err",
            "or_else",
            "or",
            "context",
            "with_context",
            "take",
            "cloned",
            "copied",
            "rev",
            "skip",
            "filter",
            "enumerate",
            "await",
            "into_boxed_slice",
            "to_vec",
            "as_slice",
            "as_mut_slice",
            "peekable",
            "lock",
            "read",
            "write");

    /** Those that take a wrapper apart or give one element. */
    private static final Set<String> INNER = Set.of(
            "unwrap",
            "expect",
            "unwrap_or",
            "unwrap_or_else",
            "unwrap_or_default",
            "Some",
            "Ok",
            "for",
            "get_or_insert_with",
            "get_or_init");

    /** Those that give perhaps one element. */
    private static final Set<String> ELEMENT = Set.of(
            "next", "first", "last", "get", "get_mut", "pop", "first_mut", "last_mut", "peek", "next_back", "find");

    private final Project project;
    private final RustNames names;
    private final RustMethods methods;

    RustExpressions(Project project, RustNames names, RustMethods methods) {
        this.project = project;
        this.names = names;
        this.methods = methods;
    }

    /** The type of the chain in the module; empty where what is written does not tell. */
    Optional<RustType> type(RustModule module, String self, String chain) {
        Matcher start = START.matcher(chain);
        if (!start.find()) {
            return Optional.empty();
        }
        Optional<RustType> type = start.group(1) != null
                ? Optional.of(RustType.of(start.group(1), module, self, names))
                : start(module, self, start.group(2), start.group(3));
        String rest = chain.substring(start.end());
        while (type.isPresent() && !rest.isEmpty()) {
            Matcher step = STEP.matcher(rest);
            if (!step.find()) {
                return Optional.empty();
            }
            type = step(type.get(), step);
            rest = rest.substring(step.end());
        }
        return type;
    }

    private Optional<RustType> start(RustModule module, String self, String path, String call) {
        if (path.equals("self") || "{}".equals(call)) {
            return Optional.of(RustType.of(path.equals("self") ? "Self" : path, module, self, names));
        }
        boolean called = "()".equals(call);
        List<Symbol> functions = called ? function(module, self, path) : List.of();
        if (!functions.isEmpty()) {
            return result(functions.get(0));
        }
        int split = path.lastIndexOf("::");
        if (called && split > 0 && Set.of("default", "from", "new").contains(path.substring(split + 2))) {
            return Optional.of(RustType.of(path.substring(0, split), module, self, names));
        }
        if (called && (path.equals("Some") || path.equals("Ok"))) {
            return Optional.empty();
        }
        return names.resolve(module, self(path, self)).symbols().stream()
                .findFirst()
                .flatMap(this::valueType);
    }

    private Optional<RustType> valueType(Symbol symbol) {
        return switch (symbol.kind()) {
            case STRUCT -> context(symbol, symbol.name());
            case CONSTANT ->
                isVariant(symbol)
                        ? context(
                                symbol,
                                symbol.container().substring(symbol.container().lastIndexOf('.') + 1))
                        : declared(symbol);
            case VARIABLE -> declared(symbol);
            default -> Optional.empty();
        };
    }

    private boolean isVariant(Symbol symbol) {
        return project.symbol(symbol.path(), symbol.container())
                .filter(holder -> holder.kind() == SymbolKind.ENUM)
                .isPresent();
    }

    private Optional<RustType> declared(Symbol symbol) {
        int colon = symbol.signature().indexOf(": ");
        return colon < 0 ? Optional.empty() : context(symbol, symbol.signature().substring(colon + 2));
    }

    private Optional<RustType> result(Symbol function) {
        Matcher result = RESULT.matcher(function.signature());
        return result.find() ? context(function, result.group(1)) : Optional.empty();
    }

    /** A type as the declaration of the symbol writes it. */
    private Optional<RustType> context(Symbol symbol, String written) {
        String self = symbol.kind() == SymbolKind.METHOD || symbol.kind() == SymbolKind.FIELD
                ? symbol.container().substring(symbol.container().lastIndexOf('.') + 1)
                : "";
        return names.moduleOf(symbol).map(module -> RustType.of(written, module, self, names));
    }

    private Optional<RustType> step(RustType type, Matcher step) {
        if (step.group(3) != null) {
            return type.isWrapper() ? type.inner(names) : Optional.empty();
        }
        if (step.group(4) != null) {
            return type.inner(names);
        }
        String name = step.group(1);
        if (type.symbol().isPresent()) {
            return step.group(2) == null && !INNER.contains(name)
                    ? field(type.symbol().get(), name)
                    : methods.of(type, name).stream()
                            .findFirst()
                            .flatMap(this::result)
                            .or(() -> SAME.contains(name) ? Optional.of(type) : Optional.empty());
        }
        if (SAME.contains(name)) {
            return Optional.of(type);
        }
        if (INNER.contains(name)) {
            return type.inner(names);
        }
        return ELEMENT.contains(name)
                ? type.inner(names)
                        .map(inner ->
                                new RustType("Option", type.arguments(), Optional.empty(), type.module(), type.self()))
                : Optional.empty();
    }

    private Optional<RustType> field(Symbol holder, String name) {
        return project.symbol(holder.path(), holder.qualifiedName() + "." + name)
                .filter(symbol -> symbol.kind() == SymbolKind.FIELD)
                .flatMap(this::declared);
    }

    /** The function that a path names, be it free or of a type. */
    List<Symbol> function(RustModule module, String self, String path) {
        String dotted = self(path, self);
        int dot = dotted.lastIndexOf('.');
        List<Symbol> free = names.resolve(module, dotted).symbols().stream()
                .filter(symbol ->
                        symbol.kind().isCallable() && !symbol.signature().startsWith("macro_rules!"))
                .toList();
        if (!free.isEmpty() || dot < 0) {
            return free;
        }
        return names.resolve(module, dotted.substring(0, dot))
                .type()
                .map(type -> methods.of(
                        new RustType("", List.of(), Optional.of(type), module, self), dotted.substring(dot + 1)))
                .orElse(List.of());
    }

    private static String self(String path, String self) {
        String dotted = path.replace("::", ".");
        return dotted.equals("Self") || dotted.startsWith("Self.") ? self + dotted.substring(4) : dotted;
    }
}
