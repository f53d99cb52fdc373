package dev.weavewiki.agents.bottomup.describe;

import dev.weavewiki.agents.Prose;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.code.Visibility;
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
        Map<String, List<String>> byNoun = new LinkedHashMap<>();
        Set<Symbol> top = Set.copyOf(subject.topLevel());
        symbols(subject)
                .forEach(symbol -> byNoun.computeIfAbsent(noun(symbol, top, subject), noun -> new ArrayList<>())
                        .add(symbol.name()));
        List<String> parts = new ArrayList<>();
        byNoun.forEach(
                (noun, names) -> parts.add(part(noun, names.stream().distinct().toList(), subject)));
        boolean nested = parts.stream().anyMatch(part -> part.contains(","));
        return nested ? String.join("; ", parts) : Prose.list(parts);
    }

    /** Types before callables before values, the most used first. */
    static List<Symbol> symbols(Subject subject) {
        List<Symbol> all = outer(subject);
        List<Symbol> open = all.stream()
                .filter(symbol -> symbol.visibility() == Visibility.PUBLIC)
                .toList();
        return (open.isEmpty() ? withoutValues(all) : open)
                .stream()
                        .sorted(Comparator.comparing((Symbol symbol) -> rank(symbol.kind()))
                                .thenComparing(subject.byUse()))
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

    private static String noun(Symbol symbol, Set<Symbol> top, Subject subject) {
        return top.contains(symbol)
                ? Declarations.word(symbol.kind())
                : "method of " + subject.code(symbol.container());
    }

    private static String part(String noun, List<String> names, Subject subject) {
        if (names.equals(List.of("exports"))) {
            return "the " + noun + " that it exports";
        }
        int of = noun.indexOf(" of ");
        if (of < 0) {
            return Names.of(names, noun, subject);
        }
        String owner = noun.substring(of);
        String word = noun.substring(0, of);
        return names.size() <= 4
                ? Names.of(names, word, subject) + owner
                : Prose.count(names.size(), word) + owner + ", among them "
                        + Prose.list(Names.coded(names.subList(0, 3), subject));
    }

    private static int rank(SymbolKind kind) {
        if (kind.isType()) {
            return 0;
        }
        return kind.isCallable() ? 1 : 2;
    }
}
