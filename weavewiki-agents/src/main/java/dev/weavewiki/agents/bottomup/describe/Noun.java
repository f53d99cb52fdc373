package dev.weavewiki.agents.bottomup.describe;

import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.prose.Phrase;

/** What a list of names is a list of: with the one name, with several names, and with their number. */
enum Noun {
    MODULE(Phrase.of("the module {0}"), Phrase.of("the modules {0}"), Phrase.of("{0} module")),
    CLASS(Phrase.of("the class {0}"), Phrase.of("the classes {0}"), Phrase.of("{0} class")),
    INTERFACE(Phrase.of("the interface {0}"), Phrase.of("the interfaces {0}"), Phrase.of("{0} interface")),
    ENUM(Phrase.of("the enum {0}"), Phrase.of("the enums {0}"), Phrase.of("{0} enum")),
    RECORD(Phrase.of("the record {0}"), Phrase.of("the records {0}"), Phrase.of("{0} record")),
    ANNOTATION(
            Phrase.of("the annotation type {0}"),
            Phrase.of("the annotation types {0}"),
            Phrase.of("{0} annotation type")),
    STRUCT(Phrase.of("the struct {0}"), Phrase.of("the structs {0}"), Phrase.of("{0} struct")),
    TRAIT(Phrase.of("the trait {0}"), Phrase.of("the traits {0}"), Phrase.of("{0} trait")),
    TYPE(Phrase.of("the type {0}"), Phrase.of("the types {0}"), Phrase.of("{0} type")),
    FUNCTION(Phrase.of("the function {0}"), Phrase.of("the functions {0}"), Phrase.of("{0} function")),
    METHOD(Phrase.of("the method {0}"), Phrase.of("the methods {0}"), Phrase.of("{0} method")),
    CONSTRUCTOR(Phrase.of("the constructor {0}"), Phrase.of("the constructors {0}"), Phrase.of("{0} constructor")),
    PROPERTY(Phrase.of("the property {0}"), Phrase.of("the properties {0}"), Phrase.of("{0} property")),
    FIELD(Phrase.of("the field {0}"), Phrase.of("the fields {0}"), Phrase.of("{0} field")),
    CONSTANT(Phrase.of("the constant {0}"), Phrase.of("the constants {0}"), Phrase.of("{0} constant")),
    VARIABLE(Phrase.of("the variable {0}"), Phrase.of("the variables {0}"), Phrase.of("{0} variable")),
    VALUE(Phrase.of("the value {0}"), Phrase.of("the values {0}"), Phrase.of("{0} value")),
    HTTP_ROUTE(Phrase.of("the HTTP route {0}"), Phrase.of("the HTTP routes {0}"), Phrase.of("{0} HTTP route"));

    private final Phrase one;
    private final Phrase several;
    private final Phrase counted;

    Noun(Phrase one, Phrase several, Phrase counted) {
        this.one = one;
        this.several = several;
        this.counted = counted;
    }

    static Noun of(SymbolKind kind) {
        return valueOf(kind.name());
    }

    Phrase one() {
        return one;
    }

    Phrase several() {
        return several;
    }

    Phrase counted() {
        return counted;
    }
}
