package dev.weavewiki.generators.pattern;

import static dev.weavewiki.generators.pattern.PatternKind.Family.DATA;

import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.prose.Phrase;
import java.util.List;

/** Patterns that decide how data is held. */
final class DataPatterns {

    static final List<PatternKind> ALL = List.of(
            new PatternKind(
                    Phrase.of("Record"),
                    DATA,
                    Phrase.of("Immutable data whose equality is that of its parts. Recognised by record declarations."),
                    code -> code.types()
                            .filter(type -> type.is(SymbolKind.RECORD))
                            .map(TypeView::place)),
            new PatternKind(
                    Phrase.of("Data class"),
                    DATA,
                    Phrase.of(
                            "A class that holds fields, its methods written by the language. Recognised by @dataclass, attrs,"
                                    + " Lombok or the data modifier."),
                    code -> java.util.stream.Stream.concat(
                            code.annotated("dataclass|attrs|define|frozen|Data|Value", "python", "java"),
                            code.types("kotlin")
                                    .filter(type -> type.hasModifier("data"))
                                    .map(TypeView::place))),
            new PatternKind(
                    Phrase.of("Computed property"),
                    DATA,
                    Phrase.of("A method that is read like a field. Recognised by the property decorator."),
                    code -> code.annotated("property|cached_property", "python")),
            new PatternKind(
                    Phrase.of("Memoization"),
                    DATA,
                    Phrase.of(
                            "Results are kept so that they are computed once. Recognised by caching decorators and annotations."),
                    code -> code.annotated("lru_cache|cache|cached_property|Cacheable|memoize")),
            new PatternKind(
                    Phrase.of("Collection protocol"),
                    DATA,
                    Phrase.of(
                            "A class behaves like a built-in mapping or sequence. Recognised by __getitem__ beside __len__ or"
                                    + " __iter__."),
                    code -> code.types("python")
                            .filter(type -> type.hasMethod("__getitem__") && type.hasMethod("__len__|__iter__"))
                            .map(TypeView::place)),
            new PatternKind(
                    Phrase.of("Dynamic attributes"),
                    DATA,
                    Phrase.of("Attributes are answered when they are asked for. Recognised by __getattr__."),
                    code -> code.types("python")
                            .filter(type -> type.hasMethod("__getattr__|__getattribute__"))
                            .map(TypeView::place)),
            new PatternKind(
                    Phrase.of("Serialization hooks"),
                    DATA,
                    Phrase.of(
                            "A type decides how it is stored and read back. Recognised by readObject, writeReplace, __getstate__,"
                                    + " MarshalJSON and their like."),
                    code -> code.callables()
                            .filter(symbol -> symbol.name()
                                    .matches("readObject|writeObject|writeReplace|readResolve|__getstate__|__setstate__"
                                            + "|__reduce__|MarshalJSON|UnmarshalJSON|MarshalText|UnmarshalText|toJSON"))
                            .map(Place::of)),
            new PatternKind(
                    Phrase.of("Versioned or deprecated API"),
                    DATA,
                    Phrase.of(
                            "What will go is marked, so that users can leave in time. Recognised by deprecation annotations."),
                    code -> code.annotated("Deprecated|deprecated")));

    private DataPatterns() {}
}
