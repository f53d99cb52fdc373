package dev.weavewiki.generators.pattern;

import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A type with what belongs to it.
 *
 * @param supertypes their simple names
 * @param writtenSupertypes the same with their type arguments
 * @param calls those in its methods
 */
record TypeView(
        SourceFile file,
        Symbol symbol,
        List<Symbol> members,
        List<String> supertypes,
        List<String> writtenSupertypes,
        List<CallSite> calls) {

    String name() {
        return symbol.name();
    }

    boolean isInterface() {
        return symbol.kind() == SymbolKind.INTERFACE || symbol.kind() == SymbolKind.TRAIT;
    }

    boolean is(SymbolKind kind) {
        return symbol.kind() == kind;
    }

    /** Whether the word stands in the declaration before the name of the type. */
    boolean hasModifier(String modifier) {
        return Signatures.hasModifier(symbol, modifier);
    }

    Stream<Symbol> methods() {
        return members.stream()
                .filter(member -> member.kind() == SymbolKind.METHOD || member.kind() == SymbolKind.FUNCTION);
    }

    Stream<Symbol> constructors() {
        return members.stream().filter(member -> member.kind() == SymbolKind.CONSTRUCTOR);
    }

    Stream<Symbol> fields() {
        return members.stream()
                .filter(member -> member.kind() == SymbolKind.FIELD
                        || member.kind() == SymbolKind.PROPERTY
                        || member.kind() == SymbolKind.CONSTANT);
    }

    boolean hasMethod(String regex) {
        return methods().anyMatch(method -> method.name().matches(regex));
    }

    boolean inherits(String regex) {
        return supertypes.stream().anyMatch(supertype -> supertype.matches(regex));
    }

    boolean hasMember(Predicate<Symbol> test) {
        return members.stream().anyMatch(test);
    }

    Place place() {
        return Place.of(symbol);
    }
}
