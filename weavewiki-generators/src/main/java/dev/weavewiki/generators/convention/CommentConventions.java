package dev.weavewiki.generators.convention;

import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.LanguageId;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.code.Visibility;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.site.Constructors;
import dev.weavewiki.generators.site.LanguageNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How much of the public surface is explained in comments. */
final class CommentConventions {

    private static final int FEWEST = 5;

    private CommentConventions() {}

    static List<Convention> in(CodeModel code, ProseLanguage say) {
        Map<String, List<Symbol>> byLanguage = new TreeMap<>();
        code.sourceFiles().stream()
                .filter(file -> file.role() == FileRole.SOURCE
                        && !file.scanned().generated()
                        && file.structure().parsed())
                .forEach(file -> file.symbols().stream()
                        .filter(CommentConventions::isSurface)
                        .forEach(symbol -> byLanguage
                                .computeIfAbsent(file.language().value(), key -> new ArrayList<>())
                                .add(symbol)));
        List<Convention> found = new ArrayList<>();
        byLanguage.forEach((language, symbols) -> {
            if (symbols.size() >= FEWEST) {
                found.add(convention(say, language, symbols));
            }
        });
        return found;
    }

    private static boolean isSurface(Symbol symbol) {
        return symbol.visibility() == Visibility.PUBLIC
                && (symbol.kind().isType()
                        || symbol.kind() == SymbolKind.FUNCTION
                        || symbol.kind() == SymbolKind.METHOD);
    }

    private static Convention convention(ProseLanguage say, String language, List<Symbol> symbols) {
        List<Symbol> explained =
                symbols.stream().filter(symbol -> !symbol.doc().isBlank()).toList();
        List<Symbol> bare =
                symbols.stream().filter(symbol -> symbol.doc().isBlank()).toList();
        return new Convention(
                say.text("Documentation comments"),
                say.text(
                        "Of the public types, functions and methods in {0}, {1} of {2} ({3}) carry a documentation comment.",
                        LanguageNames.of(LanguageId.of(language)),
                        say.number(explained.size()),
                        say.count(symbols.size(), "symbol"),
                        say.percent(explained.size(), symbols.size())),
                (explained.isEmpty() ? bare : explained)
                        .stream().limit(2).map(Symbol::headEvidence).toList(),
                explained.size() * 2 < symbols.size()
                        ? List.of()
                        : bare.stream()
                                .limit(5)
                                .map(symbol ->
                                        new Convention.Deviation(Constructors.written(symbol), symbol.headEvidence()))
                                .toList());
    }
}
