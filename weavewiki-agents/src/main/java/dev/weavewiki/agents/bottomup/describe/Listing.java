package dev.weavewiki.agents.bottomup.describe;

import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.code.Visibility;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a file declares for others, by kind: the public names, or all where none is public. Variables that only hold an
 * imported module are imports, not declarations. Methods of a type that another file declares, as Go allows, are named with
 * that type.
 */
final class Listing {

    private static final Set<String> ECMA = Set.of("javascript", "typescript", "jsx", "tsx");

    private Listing() {}

    /** A part of a sentence that follows "declares"; empty where there is nothing to list. */
    static String words(Subject subject) {
        ProseLanguage say = subject.say();
        Map<Kind, List<String>> byKind = new LinkedHashMap<>();
        Set<Symbol> top = Set.copyOf(subject.topLevel());
        symbols(subject)
                .forEach(symbol -> byKind.computeIfAbsent(kind(symbol, top), kind -> new ArrayList<>())
                        .add(symbol.name()));
        List<String> parts = new ArrayList<>();
        byKind.forEach(
                (kind, names) -> parts.add(part(kind, names.stream().distinct().toList(), subject)));
        boolean nested = say.isEnglishProse()
                ? parts.stream().anyMatch(part -> part.contains(","))
                : byKind.values().stream().anyMatch(names -> names.size() > 1);
        return nested
                ? parts.stream()
                        .reduce((before, part) -> say.text("{0}; {1}", before, part))
                        .orElse("")
                : say.list(parts);
    }

    /** Types before callables before values, the most used first. */
    static List<Symbol> symbols(Subject subject) {
        List<Symbol> all = outer(subject);
        List<Symbol> open = all.stream()
                .filter(symbol -> symbol.visibility() == Visibility.PUBLIC)
                .toList();
        return withoutAliases(open.isEmpty() ? withoutValues(all) : open).stream()
                .sorted(Comparator.comparing((Symbol symbol) -> rank(symbol.kind()))
                        .thenComparing(subject.byUse()))
                .toList();
    }

    /** In C a type and the structure that it names are one thing to readers. */
    private static List<Symbol> withoutAliases(List<Symbol> symbols) {
        Set<String> structures = symbols.stream()
                .filter(symbol -> symbol.kind() == SymbolKind.STRUCT || symbol.kind() == SymbolKind.ENUM)
                .map(Symbol::name)
                .collect(Collectors.toSet());
        return symbols.stream()
                .filter(symbol -> symbol.kind() != SymbolKind.TYPE || !structures.contains(symbol.name()))
                .toList();
    }

    /** What stands at the top of the file, and members of what the file does not declare. */
    private static List<Symbol> outer(Subject subject) {
        Set<String> types = subject.file().symbols().stream()
                .filter(symbol -> symbol.kind().isType()
                        || symbol.kind() == SymbolKind.MODULE
                        || symbol.kind().isCallable())
                .map(Symbol::qualifiedName)
                .collect(Collectors.toSet());
        Set<Symbol> top = Set.copyOf(subject.topLevel());
        return subject.file().symbols().stream()
                .filter(symbol -> symbol.kind() != SymbolKind.MODULE || Subject.isMixin(symbol, subject))
                .filter(symbol -> top.contains(symbol)
                        || symbol.kind() == SymbolKind.METHOD && !types.contains(symbol.container()))
                .filter(symbol -> !holdsImport(symbol, subject))
                .toList();
    }

    /** Where nothing is public, types and callables tell more than values do. */
    private static List<Symbol> withoutValues(List<Symbol> symbols) {
        List<Symbol> telling = symbols.stream()
                .filter(symbol -> symbol.kind().isType() || symbol.kind().isCallable())
                .toList();
        return telling.isEmpty() ? symbols : telling;
    }

    /** Whether a variable only gives a name to an imported module. */
    static boolean holdsImport(Symbol symbol, Subject subject) {
        boolean value = !symbol.kind().isType() && !symbol.kind().isCallable();
        return value
                && ECMA.contains(subject.language())
                && subject.texts().excerpt(symbol.headEvidence()).stream().anyMatch(line -> line.contains("require("));
    }

    private static Kind kind(Symbol symbol, Set<Symbol> top) {
        return top.contains(symbol) ? new Kind(symbol.kind(), "") : new Kind(SymbolKind.METHOD, symbol.container());
    }

    private static String part(Kind kind, List<String> names, Subject subject) {
        Noun noun = Noun.of(kind.kind());
        String owner = kind.owner().isEmpty() ? "" : subject.code(kind.owner());
        if (names.equals(List.of("exports"))) {
            return owner.isEmpty()
                    ? subject.say().text("the {0} that it exports", Declarations.word(kind.kind(), subject.say()))
                    : subject.say().text("the method of {0} that it exports", owner);
        }
        return owner.isEmpty() ? Names.of(names, noun, subject) : Names.of(names, noun, owner, subject);
    }

    /**
     * What is listed together.
     *
     * @param owner what another file declares; empty for what stands at the top of this one
     */
    private record Kind(SymbolKind kind, String owner) {}

    private static int rank(SymbolKind kind) {
        if (kind.isType()) {
            return 0;
        }
        return kind.isCallable() ? 1 : 2;
    }
}
