package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names that stand for one string all over the project. Safe for use by many threads once made. */
final class Constants {

    private static final Set<SymbolKind> KINDS =
            Set.of(SymbolKind.CONSTANT, SymbolKind.VARIABLE, SymbolKind.FIELD, SymbolKind.PROPERTY);
    private static final Pattern NAME = Pattern.compile("[\\w$]+(?:\\.[\\w$]+)*+");
    private static final Pattern SET = Pattern.compile(
            "^[^=]*=\\s*(\"[^\"\\\\]*\"|'[^'\\\\]*'|`[^`\\\\$]*`)\\s*(?:as const\\s*)?[;,]?\\s*(?:#.*|//.*)?$");

    private final Map<String, Set<Symbol>> byName = new HashMap<>();
    private final SourceTexts texts;

    private Constants(SourceTexts texts) {
        this.texts = texts;
    }

    static Constants of(List<ParsedFile> files, SourceTexts texts) {
        var constants = new Constants(texts);
        for (ParsedFile file : files) {
            for (Symbol symbol : file.symbols()) {
                if (KINDS.contains(symbol.kind())) {
                    constants
                            .byName
                            .computeIfAbsent(symbol.name(), key -> new HashSet<>())
                            .add(symbol);
                }
            }
        }
        return constants;
    }

    /** The string that an expression is or names; nothing where it is neither, or names may mean different strings. */
    Optional<String> text(String expression) {
        Optional<String> literal = Arguments.literal(expression);
        if (literal.isPresent() || !NAME.matcher(expression.strip()).matches()) {
            return literal;
        }
        String name = expression.strip().substring(expression.strip().lastIndexOf('.') + 1);
        List<Optional<String>> values = byName.getOrDefault(name, Set.of()).stream()
                .map(this::value)
                .distinct()
                .toList();
        return values.size() == 1 ? values.get(0) : Optional.empty();
    }

    private Optional<String> value(Symbol symbol) {
        Matcher set = SET.matcher(
                Evidences.line(texts.lines(symbol.path()), symbol.lines().to()));
        return set.matches() ? Arguments.literal(set.group(1)) : Optional.empty();
    }
}
