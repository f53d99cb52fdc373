package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.code.structure.Values;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Inheritance;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What names and expressions of a scripting language stand for: walks from what is declared or set to members, results and
 * supertypes. What a value leads to is computed once. Not safe for use by several threads.
 */
abstract class Meanings {

    /** Values refer to values; a chain longer than this is a circle or beyond a reader too. Our choice. */
    private static final int MAX_DEPTH = 12;

    /** Between what a variable is set to, and what it is set to otherwise. */
    private static final Pattern ALTERNATIVE = Pattern.compile("\\s(?:\\?\\?|\\|\\||or)\\s");

    final Project project;
    private final Map<SymbolRef, Optional<Meaning>> values = new HashMap<>();
    private final Map<SymbolRef, List<SymbolRef>> supertypes = new HashMap<>();
    private int depth;

    Meanings(Project project) {
        this.project = project;
    }

    /** What a name means at the top of the file. */
    abstract Optional<Meaning> named(ParsedFile file, String name);

    /** What a module hands out under the name. */
    abstract Optional<Meaning> exported(RepoPath module, String name);

    /** What calling the module itself means; empty where modules cannot be called. */
    abstract Optional<Meaning> whole(RepoPath module);

    /** The name inside a written type, such as {@code Shop} in {@code Promise<Shop>}; empty where there are several. */
    abstract Optional<String> typeName(String written);

    /** The type that a function says it returns, as written; empty where it says nothing. */
    abstract String result(Symbol function);

    /** Whether reading the member gives its result, not the function. */
    abstract boolean isAccessor(Symbol function);

    /** The names by which a method calls its object, its type included. */
    abstract boolean isSelf(String name);

    /** Whether a call of a type makes an object. */
    abstract boolean callsMake();

    /** The name of the function that makes a type's objects. */
    abstract String constructor();

    /** What the receiver of the call stands for. */
    final Optional<Meaning> receiver(ParsedFile file, Invocation call) {
        return Expression.of(call.site().receiver())
                .flatMap(expression -> evaluate(file, expression, root(file, call, expression.root())));
    }

    private Optional<Meaning> root(ParsedFile file, Invocation call, String name) {
        if (isSelf(name)) {
            return holder(file, call.site().caller()).map(type -> new Meaning.Instance(type, true));
        }
        if (name.equals("super")) {
            return holder(file, call.site().caller())
                    .flatMap(type -> supertypes(type).findFirst())
                    .map(type -> new Meaning.Instance(type, true));
        }
        if (!call.rootType().isEmpty()) {
            return value(file, call.site().caller(), call.rootType());
        }
        return call.hidden() ? Optional.empty() : named(file, name);
    }

    /** The innermost type around a declaration. */
    final Optional<SymbolRef> holder(ParsedFile file, String caller) {
        String name = caller;
        while (!name.isEmpty()) {
            Optional<Symbol> symbol = project.symbol(file.path(), name);
            if (symbol.isPresent() && symbol.get().kind().isType()) {
                return symbol.map(Symbol::ref);
            }
            name = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : "";
        }
        return Optional.empty();
    }

    /** What a type as written, or an expression behind an equals sign, gives. */
    private Optional<Meaning> value(ParsedFile file, String caller, String value) {
        if (!Values.isExpression(value)) {
            return typeNamed(file, value).map(type -> new Meaning.Instance(type, true));
        }
        return ALTERNATIVE
                .splitAsStream(Values.expression(value))
                .flatMap(text -> Expression.of(text).stream())
                .flatMap(expression -> evaluate(file, expression, start(file, caller, expression.root())).stream())
                .findFirst()
                .map(Meanings::guessed);
    }

    private Optional<Meaning> start(ParsedFile file, String caller, String name) {
        return isSelf(name) ? holder(file, caller).map(type -> new Meaning.Instance(type, true)) : named(file, name);
    }

    private static Meaning guessed(Meaning meaning) {
        return meaning instanceof Meaning.Instance instance ? new Meaning.Instance(instance.type(), false) : meaning;
    }

    /** The declaration of a type as written in the file. */
    final Optional<SymbolRef> typeNamed(ParsedFile file, String written) {
        return typeName(written).flatMap(name -> dotted(file, name)).flatMap(this::type);
    }

    /** What a plain or dotted name means at the top of the file. */
    final Optional<Meaning> dotted(ParsedFile file, String name) {
        return Expression.of(name).flatMap(expression -> evaluate(file, expression, named(file, expression.root())));
    }

    private Optional<SymbolRef> type(Meaning meaning) {
        if (meaning instanceof Meaning.Named named) {
            return project.symbol(named.symbol().path(), named.symbol().qualifiedName())
                    .filter(symbol -> symbol.kind().isType())
                    .map(Symbol::ref);
        }
        return meaning instanceof Meaning.Module module
                ? whole(module.path()).flatMap(this::wholeType)
                : Optional.empty();
    }

    private Optional<SymbolRef> wholeType(Meaning meaning) {
        return meaning instanceof Meaning.Named ? type(meaning) : Optional.empty();
    }

    private Optional<Meaning> evaluate(ParsedFile file, Expression expression, Optional<Meaning> root) {
        if (depth >= MAX_DEPTH) {
            return Optional.empty();
        }
        depth++;
        try {
            return walk(file, expression, root);
        } finally {
            depth--;
        }
    }

    private Optional<Meaning> walk(ParsedFile file, Expression expression, Optional<Meaning> root) {
        Optional<Meaning> at = root;
        boolean making = expression.constructed();
        for (Expression.Step step : expression.steps()) {
            if (step.isCall()) {
                at = making ? at.flatMap(this::made) : at.flatMap(this::called);
                making = false;
            } else {
                at = at.flatMap(meaning -> member(meaning, step.name()));
            }
        }
        return making ? at.flatMap(this::made) : at;
    }

    /** The object that constructing it gives; functions make objects too where the language says {@code new}. */
    private Optional<Meaning> made(Meaning meaning) {
        return type(meaning)
                .or(() -> callable(meaning).filter(function -> !callsMake()))
                .map(type -> new Meaning.Instance(type, true));
    }

    /** What a call of it gives. */
    private Optional<Meaning> called(Meaning meaning) {
        if (meaning instanceof Meaning.Module module) {
            return whole(module.path()).filter(Meaning.Named.class::isInstance).flatMap(this::called);
        }
        if (!(meaning instanceof Meaning.Named named)) {
            return Optional.empty();
        }
        Optional<Symbol> symbol =
                project.symbol(named.symbol().path(), named.symbol().qualifiedName());
        if (symbol.isPresent() && symbol.get().kind().isType()) {
            return callsMake() ? made(meaning) : Optional.empty();
        }
        return symbol.filter(found -> found.kind().isCallable()).flatMap(this::returned);
    }

    private Optional<Meaning> returned(Symbol function) {
        return project.file(function.path()).flatMap(file -> {
            String declared = result(function);
            if (declared.isEmpty()) {
                return stored(file, function.qualifiedName() + "()", function.qualifiedName())
                        .map(this::likened);
            }
            Optional<SymbolRef> type =
                    isSelf(declared) ? holder(file, function.container()) : typeNamed(file, declared);
            return type.map(found -> new Meaning.Instance(found, true));
        });
    }

    /** A result made in the likeness of a module has the members of what the module stands for, as far as can be seen. */
    private Meaning likened(Meaning result) {
        return result instanceof Meaning.Module module
                ? whole(module.path())
                        .filter(Meaning.Named.class::isInstance)
                        .<Meaning>map(named -> new Meaning.Likeness(((Meaning.Named) named).symbol()))
                        .orElse(result)
                : result;
    }

    /** What a stored value of the file gives. */
    final Optional<Meaning> stored(ParsedFile file, String name, String caller) {
        String value = file.values().getOrDefault(name, "");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        SymbolRef key = new SymbolRef(file.path(), name);
        Optional<Meaning> known = values.get(key);
        if (known == null) {
            values.put(key, Optional.empty());
            known = value(file, caller, value);
            values.put(key, known);
        }
        return known;
    }

    /** Whether a declaration says what it is, or what a declared variable is set to. */
    final boolean isSure(Meaning meaning) {
        if (meaning instanceof Meaning.Instance instance) {
            return instance.sure();
        }
        boolean variable = meaning instanceof Meaning.Named named
                && project.file(named.symbol().path())
                        .flatMap(file -> stored(
                                file,
                                named.symbol().qualifiedName(),
                                named.symbol().qualifiedName()))
                        .filter(Meaning.Likeness.class::isInstance)
                        .isPresent();
        return !(variable || meaning instanceof Meaning.Likeness);
    }

    final Optional<Meaning> member(Meaning meaning, String name) {
        if (meaning instanceof Meaning.Module module) {
            return exported(module.path(), name);
        }
        if (meaning instanceof Meaning.Instance instance) {
            return inType(instance.type(), name, new HashSet<>());
        }
        if (meaning instanceof Meaning.Likeness likeness) {
            return inType(likeness.of(), name, new HashSet<>());
        }
        SymbolRef owner = ((Meaning.Named) meaning).symbol();
        Optional<Meaning> own = inType(owner, name, new HashSet<>());
        return own.isPresent()
                ? own
                : project.file(owner.path())
                        .flatMap(file -> stored(file, owner.qualifiedName(), owner.qualifiedName()))
                        .flatMap(value -> value.equals(meaning) ? Optional.empty() : member(value, name));
    }

    private Optional<Meaning> inType(SymbolRef type, String name, Set<SymbolRef> seen) {
        if (!seen.add(type)) {
            return Optional.empty();
        }
        return declaredIn(type, name)
                .or(() -> supertypes(type)
                        .flatMap(supertype -> inType(supertype, name, seen).stream())
                        .findFirst());
    }

    private Optional<Meaning> declaredIn(SymbolRef type, String name) {
        String member = type.qualifiedName() + "." + name;
        Optional<Symbol> symbol = project.symbol(type.path(), member);
        if (symbol.isPresent() && symbol.get().kind().isCallable()) {
            return isAccessor(symbol.get())
                    ? returned(symbol.get())
                    : symbol.map(found -> new Meaning.Named(found.ref()));
        }
        return project.file(type.path())
                .flatMap(file -> stored(file, member, member))
                .or(() -> symbol.map(found -> new Meaning.Named(found.ref())));
    }

    /** The member that the supertypes declare, nearest first; for calls through {@code super}. */
    final Optional<Meaning> inherited(SymbolRef type, String name) {
        Set<SymbolRef> seen = new HashSet<>(List.of(type));
        return supertypes(type)
                .flatMap(supertype -> inType(supertype, name, seen).stream())
                .findFirst();
    }

    final Stream<SymbolRef> supertypes(SymbolRef type) {
        List<SymbolRef> known = supertypes.get(type);
        if (known == null) {
            supertypes.put(type, List.of());
            known = declaredSupertypes(type).toList();
            supertypes.put(type, known);
        }
        return known.stream();
    }

    private Stream<SymbolRef> declaredSupertypes(SymbolRef type) {
        return project.file(type.path()).stream()
                .flatMap(file -> file.structure().inheritance().stream()
                        .filter(inheritance -> inheritance.type().equals(type.qualifiedName()))
                        .flatMap(inheritance -> supertype(file, inheritance).stream())
                        .filter(found -> !found.equals(type)));
    }

    private Optional<SymbolRef> supertype(ParsedFile file, Inheritance inheritance) {
        return dotted(file, inheritance.supertype()).flatMap(this::type);
    }

    /** The code that runs when the meaning is called: a function, or what makes objects of a type. */
    final Optional<SymbolRef> callable(Meaning meaning) {
        if (meaning instanceof Meaning.Module module) {
            return whole(module.path()).filter(Meaning.Named.class::isInstance).flatMap(this::callable);
        }
        if (!(meaning instanceof Meaning.Named named)) {
            return Optional.empty();
        }
        SymbolRef ref = named.symbol();
        Optional<Symbol> symbol = project.symbol(ref.path(), ref.qualifiedName());
        if (symbol.isPresent() && symbol.get().kind().isType()) {
            Optional<Symbol> own = project.symbol(ref.path(), ref.qualifiedName() + "." + constructor());
            return own.map(Symbol::ref).or(() -> Optional.of(ref));
        }
        return symbol.filter(found -> found.kind().isCallable()).map(Symbol::ref);
    }
}
