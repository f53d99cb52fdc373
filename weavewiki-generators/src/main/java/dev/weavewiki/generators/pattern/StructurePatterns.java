package dev.weavewiki.generators.pattern;

import static dev.weavewiki.generators.pattern.PatternKind.Family.STRUCTURE;

import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.code.Visibility;
import dev.weavewiki.core.prose.Phrase;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Patterns that decide how parts are put together. */
final class StructurePatterns {

    static final List<PatternKind> ALL = List.of(
            new PatternKind(
                    Phrase.of("Adapter"),
                    STRUCTURE,
                    Phrase.of(
                            "A type gives something the shape that its users expect. Recognised by a name ending in Adapter and a"
                                    + " supertype that it fills."),
                    code -> code.types()
                            .filter(type -> type.name().matches(".+Adapter")
                                    && !type.supertypes().isEmpty())
                            .map(TypeView::place)),
            new PatternKind(
                    Phrase.of("Decorator"),
                    STRUCTURE,
                    Phrase.of(
                            "A type wraps another of its own kind and adds to it. Recognised by a type that holds its own supertype"
                                    + " in a field and takes it in its constructor."),
                    code -> code.types().filter(StructurePatterns::isDecorator).map(TypeView::place)),
            new PatternKind(
                    Phrase.of("Composite"),
                    STRUCTURE,
                    Phrase.of(
                            "Parts and wholes share a type, so that trees are handled like leaves. Recognised by a field that holds"
                                    + " a collection of the type itself or of its supertype."),
                    code -> code.types().filter(StructurePatterns::isComposite).map(TypeView::place)),
            new PatternKind(
                    Phrase.of("Proxy"),
                    STRUCTURE,
                    Phrase.of(
                            "A stand-in takes calls on behalf of another object. Recognised by dynamic proxies, or by a name ending"
                                    + " in Proxy beside a supertype."),
                    code -> Stream.concat(
                            Codebase.calls(
                                    code.sources().stream(), call -> call.name().equals("newProxyInstance")),
                            code.types()
                                    .filter(type -> type.name().matches(".+Proxy")
                                            && !type.supertypes().isEmpty())
                                    .map(TypeView::place))),
            new PatternKind(
                    Phrase.of("Facade"),
                    STRUCTURE,
                    Phrase.of("One type offers a simple way into many. Recognised by a name ending in Facade."),
                    code -> code.types()
                            .filter(type -> type.name().matches(".+Facade")
                                    && type.methods().findAny().isPresent())
                            .map(TypeView::place)),
            new PatternKind(
                    Phrase.of("Mixin"),
                    STRUCTURE,
                    Phrase.of(
                            "A class is written only to lend its methods to others. Recognised by a name ending in Mixin."),
                    code -> code.types()
                            .filter(type -> type.name().matches(".+Mixin")
                                    && type.methods().findAny().isPresent())
                            .map(TypeView::place)),
            new PatternKind(
                    Phrase.of("Abstract base class"),
                    STRUCTURE,
                    Phrase.of(
                            "A class leaves methods open for its subclasses. Recognised by ABC or Protocol among the bases, or by"
                                    + " an abstract class that others extend."),
                    code -> code.types()
                            .filter(type -> type.inherits("ABC|Protocol")
                                    || type.is(SymbolKind.CLASS)
                                            && type.hasModifier("abstract")
                                            && !code.subtypes(type.name()).isEmpty())
                            .map(TypeView::place)),
            new PatternKind(
                    Phrase.of("Interface with several implementations"),
                    STRUCTURE,
                    Phrase.of(
                            "Callers depend on an interface, and the implementation can vary. Recognised by an interface that at"
                                    + " least two types implement or extend."),
                    code -> code.types()
                            .filter(type -> type.isInterface()
                                    && code.subtypes(type.name()).size() >= 2)
                            .map(TypeView::place)),
            new PatternKind(
                    Phrase.of("Interface satisfaction check"),
                    STRUCTURE,
                    Phrase.of("A blank variable makes the compiler prove that a type fills an interface. Recognised by"
                            + " declarations of the form var _ I = …"),
                    code -> code.symbols("go")
                            .filter(symbol -> symbol.name().equals("_")
                                    && symbol.signature().matches("var\\s+_\\s+[\\w.]+\\s*=.*"))
                            .map(Place::of)),
            new PatternKind(
                    Phrase.of("Sealed hierarchy"),
                    STRUCTURE,
                    Phrase.of(
                            "All subtypes are known, so that every case can be handled. Recognised by the sealed modifier."),
                    code -> code.types("java", "kotlin", "scala")
                            .filter(type -> type.hasModifier("sealed"))
                            .map(TypeView::place)),
            new PatternKind(
                    Phrase.of("Utility class"),
                    STRUCTURE,
                    Phrase.of(
                            "A class only groups static functions and cannot be instantiated. Recognised by a private constructor"
                                    + " and nothing but static methods, at least two."),
                    code -> code.types("java", "csharp")
                            .filter(StructurePatterns::isUtility)
                            .map(TypeView::place)),
            new PatternKind(
                    Phrase.of("Annotation as interface"),
                    STRUCTURE,
                    Phrase.of(
                            "Users steer the code by marking their own. Recognised by annotation types declared here."),
                    code -> code.types()
                            .filter(type -> type.is(SymbolKind.ANNOTATION))
                            .map(TypeView::place)),
            new PatternKind(
                    Phrase.of("Registry"),
                    STRUCTURE,
                    Phrase.of(
                            "A type keeps what others register with it. Recognised by a name ending in Registry and a method that"
                                    + " adds."),
                    code -> code.types()
                            .filter(type -> type.name().matches("(?:.+)?Registry")
                                    && type.hasMethod("(?:register|add|put)(?:[A-Z_].*)?"))
                            .map(TypeView::place)),
            new PatternKind(
                    Phrase.of("Repository"),
                    STRUCTURE,
                    Phrase.of(
                            "Stored objects are reached like a collection. Recognised by a name ending in Repository and methods"
                                    + " that find or save."),
                    code -> code.types()
                            .filter(type -> type.name().matches(".+Repository")
                                    && (type.hasMethod("(?:find|save|delete|get|fetch|load)(?:[A-Z_].*)?")
                                            || type.inherits(".*Repository")))
                            .map(TypeView::place)));

    private StructurePatterns() {}

    /** The wrapped object has the very type that is extended, type arguments included; else it may only be a part. */
    private static boolean isDecorator(TypeView type) {
        return type.writtenSupertypes().stream()
                .anyMatch(supertype -> type.fields()
                                .anyMatch(field -> declares(Signatures.before(field), supertype)
                                        && !Signatures.hasModifier(field, "static"))
                        && type.constructors().anyMatch(made -> declares(Signatures.parameters(made), supertype)));
    }

    /** Whether the text has the type in front of a name or at its end, and not only as a type argument. */
    private static boolean declares(String text, String type) {
        return Pattern.compile("(?<![\\w.<])" + Pattern.quote(type) + "(?![\\w<.])")
                .matcher(text)
                .find();
    }

    private static boolean isComposite(TypeView type) {
        return type.fields()
                .filter(field -> !Signatures.hasModifier(field, "static"))
                .anyMatch(field -> holdsMany(field, type.name())
                        || type.supertypes().stream()
                                .filter(supertype -> !supertype.matches("Object|Comparable|Serializable"))
                                .anyMatch(supertype -> holdsMany(field, supertype)));
    }

    private static boolean holdsMany(Symbol field, String type) {
        String quoted = Pattern.quote(type);
        return Pattern.compile("\\b(?:List|ArrayList|LinkedList|Set|Collection|Array|Vec)<\\s*(?:\\? extends )?"
                        + quoted + "(?:<[^>]*>)?\\s*>|\\[\\]\\s*\\*?" + quoted + "(?![\\w.])|(?<![\\w.])" + quoted
                        + "\\[\\]")
                .matcher(field.signature())
                .find();
    }

    private static boolean isUtility(TypeView type) {
        boolean closed = type.constructors().findAny().isPresent()
                && type.constructors().allMatch(made -> made.visibility() == Visibility.PRIVATE);
        return closed
                && type.methods().count() >= 2
                && type.methods().allMatch(method -> Signatures.hasModifier(method, "static"))
                && type.fields().allMatch(field -> Signatures.hasModifier(field, "static"));
    }
}
