package dev.weavewiki.generators.pattern;

import static dev.weavewiki.generators.pattern.PatternKind.Family.CREATION;

import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.code.Visibility;
import dev.weavewiki.core.prose.Phrase;
import java.util.List;
import java.util.stream.Stream;

/** Patterns that decide how objects come into being. */
final class CreationPatterns {

    static final List<PatternKind> ALL = List.of(
            new PatternKind(
                    Phrase.of("Builder"),
                    CREATION,
                    Phrase.of(
                            "A separate type collects settings step by step and then makes the object. Recognised by a type whose"
                                    + " name ends in Builder, with a method that builds and at least two that give back the builder."),
                    code -> code.types().filter(CreationPatterns::isBuilder).map(TypeView::place)),
            new PatternKind(
                    Phrase.of("Factory"),
                    CREATION,
                    Phrase.of(
                            "A type whose job is to make objects of other types, so that callers need not know which. Recognised by"
                                    + " a name ending in Factory and a method that creates."),
                    code -> code.types()
                            .filter(type -> type.name().matches(".+Factory")
                                    && type.hasMethod("(?:create|make|build|new|get|of|from)(?:[A-Z_].*)?"))
                            .map(TypeView::place)),
            new PatternKind(
                    Phrase.of("Abstract factory"),
                    CREATION,
                    Phrase.of(
                            "A family of interchangeable factories behind one type. Recognised by a factory type that at least two"
                                    + " other types extend or implement."),
                    code -> code.types()
                            .filter(type -> type.name().endsWith("Factory")
                                    && code.subtypes(type.name()).size() >= 2)
                            .map(TypeView::place)),
            new PatternKind(
                    Phrase.of("Static factory method"),
                    CREATION,
                    Phrase.of(
                            "A named static method takes the place of a constructor. Recognised by a public static method such as"
                                    + " of, from or valueOf that returns its own type."),
                    code -> code.types()
                            .flatMap(type -> type.methods().filter(method -> isStaticFactory(type, method)))
                            .map(Place::of)),
            new PatternKind(
                    Phrase.of("Constructor function"),
                    CREATION,
                    Phrase.of(
                            "Go has no constructors; a function New… returns a ready value. Recognised by a function whose name"
                                    + " starts with New and whose result is a type of this repository."),
                    code -> code.symbols("go")
                            .filter(symbol -> symbol.kind() == SymbolKind.FUNCTION
                                    && symbol.name().matches("New(?:[A-Z]\\w*)?")
                                    && resultIsDeclared(code, symbol))
                            .map(Place::of)),
            new PatternKind(
                    Phrase.of("Functional options"),
                    CREATION,
                    Phrase.of(
                            "Optional settings are passed as functions that change the value under construction. Recognised by a"
                                    + " named type for functions of a pointer, functions that take any number of them, and"
                                    + " exported functions that return one."),
                    CreationPatterns::functionalOptions),
            new PatternKind(
                    Phrase.of("Singleton"),
                    CREATION,
                    Phrase.of(
                            "Only one instance exists, reached through the type itself. Recognised by a private constructor beside"
                                    + " a static instance of the same type."),
                    code -> code.types().filter(CreationPatterns::isSingleton).map(TypeView::place)),
            new PatternKind(
                    Phrase.of("Prototype"),
                    CREATION,
                    Phrase.of(
                            "New objects are made by copying existing ones. Recognised by a type that overrides clone or defines"
                                    + " copying methods."),
                    code -> code.types()
                            .filter(type -> type.inherits("Cloneable") || type.hasMethod("__copy__|__deepcopy__"))
                            .map(TypeView::place)),
            new PatternKind(
                    Phrase.of("Dependency injection"),
                    CREATION,
                    Phrase.of(
                            "Objects are handed what they need instead of making it. Recognised by injection annotations or"
                                    + " decorators."),
                    code -> code.annotated("Inject|Autowired|Injectable")),
            new PatternKind(
                    Phrase.of("Plugin discovery"),
                    CREATION,
                    Phrase.of(
                            "Implementations are found at run time, so that others can add theirs. Recognised by calls of"
                                    + " ServiceLoader.load or of entry-point look-ups."),
                    code -> Codebase.calls(
                            code.sources().stream(),
                            call -> call.name().equals("load")
                                            && call.receiver().endsWith("ServiceLoader")
                                    || call.name().matches("iter_entry_points"))));

    private CreationPatterns() {}

    private static boolean isBuilder(TypeView type) {
        boolean typed = type.methods()
                        .filter(method -> Signatures.returns(method, type.name()))
                        .count()
                >= 2;
        return type.name().endsWith("Builder") && typed && type.hasMethod("(?:build|create|make|to[A-Z])\\w*");
    }

    private static boolean isStaticFactory(TypeView type, Symbol method) {
        return method.visibility() == Visibility.PUBLIC
                && Signatures.hasModifier(method, "static")
                && method.name()
                        .matches("(?:of|from|valueOf|getInstance|newInstance|create|parse|copyOf)(?:[A-Z]\\w*)?")
                && Signatures.returns(method, type.name());
    }

    private static boolean isSingleton(TypeView type) {
        boolean closed = type.constructors().findAny().isPresent()
                && type.constructors().allMatch(made -> made.visibility() == Visibility.PRIVATE);
        boolean instance =
                type.hasMember(member -> member.name().matches("INSTANCE|instance|getInstance|DEFAULT_INSTANCE")
                        && Signatures.hasModifier(member, "static")
                        && Signatures.mentions(Signatures.before(member), type.name()));
        return closed && instance;
    }

    private static boolean resultIsDeclared(Codebase code, Symbol function) {
        String result = Signatures.afterParameters(Signatures.after(function))
                .replaceAll("[*()\\[\\]]", " ")
                .strip();
        return !result.isEmpty() && code.declaresType(Codebase.simple(result.split("[\\s,{]+")[0]));
    }

    private static Stream<Place> functionalOptions(Codebase code) {
        List<Symbol> options = code.symbols("go")
                .filter(symbol -> symbol.kind().isType() && isOption(symbol) && isTakenByOthers(code, symbol))
                .toList();
        return code.symbols("go")
                .filter(symbol -> symbol.kind() == SymbolKind.FUNCTION
                        && symbol.visibility() == Visibility.PUBLIC
                        && options.stream().anyMatch(option -> result(symbol).equals(option.name())))
                .map(Place::of);
    }

    /** A function of one pointer, without a result or with an error. */
    private static boolean isOption(Symbol type) {
        return type.signature()
                .matches("(?s).*\\b\\w+\\s+=?\\s*func\\s*\\(\\s*(?:\\w+\\s+)?\\*[\\w.]+\\s*\\)\\s*(?:error)?\\s*");
    }

    private static boolean isTakenByOthers(Codebase code, Symbol option) {
        return code.callables("go")
                .anyMatch(symbol -> Signatures.parameters(symbol).contains("..." + option.name()));
    }

    private static String result(Symbol function) {
        return Signatures.afterParameters(Signatures.after(function)).strip().replaceAll("\\s*\\{.*", "");
    }
}
