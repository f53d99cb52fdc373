package dev.weavewiki.generators.convention;

import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.LanguageId;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.site.LanguageNames;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How symbols are named, by language and kind. */
final class NamingConventions {

    /** Below this many names nothing can be called a convention; our choice. */
    private static final int FEWEST = 5;

    /** The share of names from which a way of writing them is a convention; our choice. */
    private static final double SHARE = 0.8;

    private NamingConventions() {}

    static List<Convention> in(CodeModel code, ProseLanguage say) {
        Map<LanguageId, Map<SymbolKind, List<Symbol>>> groups = new TreeMap<>();
        code.sourceFiles().stream()
                .filter(file -> !file.scanned().generated())
                .forEach(file -> file.symbols().stream()
                        .filter(symbol -> isNamedByChoice(file.language(), symbol))
                        .forEach(symbol -> groups.computeIfAbsent(
                                        file.language(), key -> new EnumMap<SymbolKind, List<Symbol>>(SymbolKind.class))
                                .computeIfAbsent(symbol.kind(), key -> new ArrayList<>())
                                .add(symbol)));
        List<Convention> found = new ArrayList<>();
        groups.forEach(
                (language, kinds) -> kinds.forEach((kind, symbols) -> convention(say, language, kind, symbols, found)));
        return found;
    }

    /** Constructors are named after their types; dunder methods and blank names by the language; Go's case says who sees it. */
    private static boolean isNamedByChoice(LanguageId language, Symbol symbol) {
        return symbol.kind() != SymbolKind.CONSTRUCTOR
                && symbol.kind() != SymbolKind.MODULE
                && !language.value().equals("go")
                && symbol.name().matches("[\\p{Alpha}_$][\\w$]*")
                && !symbol.name().matches("_*|__\\w+__");
    }

    private static void convention(
            ProseLanguage say, LanguageId language, SymbolKind kind, List<Symbol> symbols, List<Convention> found) {
        List<String> names = symbols.stream().map(Symbol::name).toList();
        Case rule = Case.ofMost(names).orElse(null);
        if (rule == null || symbols.size() < FEWEST) {
            return;
        }
        List<Symbol> follow =
                symbols.stream().filter(symbol -> rule.fits(symbol.name())).toList();
        if (follow.size() < SHARE * symbols.size()) {
            return;
        }
        List<Convention.Deviation> others = symbols.stream()
                .filter(symbol -> !rule.fits(symbol.name()))
                .limit(5)
                .map(symbol -> new Convention.Deviation(symbol.qualifiedName(), symbol.headEvidence()))
                .toList();
        found.add(new Convention(
                say.text("Naming in {0}", LanguageNames.of(language)),
                say.text(
                        follow.size(),
                        "{0} of {1} ({2}) is written in {3}.",
                        "{0} of {1} ({2}) are written in {3}.",
                        say.number(follow.size()),
                        count(say, symbols.size(), kind),
                        say.percent(follow.size(), symbols.size()),
                        rule.word()),
                follow.stream().limit(2).map(Symbol::headEvidence).toList(),
                others));
    }

    private static String count(ProseLanguage say, int number, SymbolKind kind) {
        return kind == SymbolKind.TYPE ? say.count(number, "named type") : say.count(number, kind);
    }
}
