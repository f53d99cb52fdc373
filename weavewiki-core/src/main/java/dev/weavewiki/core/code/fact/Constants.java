package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names that stand for one string all over the project. Safe for use by many threads once made. */
final class Constants {

    private static final Set<SymbolKind> KINDS =
            Set.of(SymbolKind.CONSTANT, SymbolKind.VARIABLE, SymbolKind.FIELD, SymbolKind.PROPERTY);
    private static final Pattern NAME = Pattern.compile("[\\w$]+(?:\\.[\\w$]+)*+");
    private static final Pattern FIXED = Pattern.compile("\\b(?:const|final|val|readonly)\\b|#\\s*define\\b");
    private static final Pattern SET = Pattern.compile(
            "^(?:[^=]*=|\\s*#\\s*define\\s+\\w+)\\s*(\"[^\"\\\\]*\"|'[^'\\\\]*'|`[^`\\\\$]*`)\\s*(?:as const\\s*)?[;,]?\\s*(?:#.*|//.*)?$");

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
        return only(named(expression).stream().map(this::value));
    }

    /**
     * The string that a name stands for in a file and that never changes. Of several with one name the file's own counts
     * first, then those in its folder.
     */
    Optional<String> fixed(String expression, RepoPath file) {
        if (!NAME.matcher(expression.strip()).matches()) {
            return Optional.empty();
        }
        Set<Symbol> all = named(expression);
        boolean qualified = expression.indexOf('.') >= 0;
        Predicate<Symbol> same = symbol -> symbol.path().equals(file);
        Predicate<Symbol> beside = symbol -> symbol.path().parent().equals(file.parent());
        Predicate<Symbol> near = qualified || all.stream().noneMatch(beside)
                ? symbol -> symbol.path().extension().equals(file.extension())
                : all.stream().anyMatch(same) ? same : beside;
        return only(
                all.stream().filter(near).map(symbol -> isFixed(symbol) ? value(symbol) : Optional.<String>empty()));
    }

    private Set<Symbol> named(String expression) {
        return byName.getOrDefault(
                expression.strip().substring(expression.strip().lastIndexOf('.') + 1), Set.of());
    }

    private static Optional<String> only(Stream<Optional<String>> values) {
        List<Optional<String>> different = values.distinct().toList();
        return different.size() == 1 ? different.get(0) : Optional.empty();
    }

    private boolean isFixed(Symbol symbol) {
        return symbol.kind() == SymbolKind.CONSTANT
                || FIXED.matcher(line(symbol)).find();
    }

    private Optional<String> value(Symbol symbol) {
        Matcher set = SET.matcher(line(symbol));
        return set.matches() ? Arguments.literal(set.group(1)) : Optional.empty();
    }

    private String line(Symbol symbol) {
        return Evidences.line(texts.lines(symbol.path()), symbol.lines().to());
    }
}
