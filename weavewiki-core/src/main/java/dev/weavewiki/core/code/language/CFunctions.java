package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Nearness;
import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Certainty;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The functions of all C and C++ files, with their definitions told from their prototypes. */
final class CFunctions {

    private static final Set<String> SOURCES = Set.of("c", "cc", "cpp", "cxx", "c++", "cu", "m", "mm");

    private final Project project;
    private final Map<String, List<Symbol>> byName = new HashMap<>();
    private final Map<RepoPath, List<String>> texts = new HashMap<>();

    CFunctions(Project project) {
        this.project = project;
        for (ParsedFile file : project.files(CLanguage.FAMILY)) {
            for (Symbol symbol : file.symbols()) {
                if (symbol.kind().isCallable()) {
                    byName.computeIfAbsent(symbol.name(), key -> new ArrayList<>())
                            .add(symbol);
                }
            }
        }
    }

    /**
     * The function that a call of the name means: one that the file or what it includes defines, else the definition of
     * one that these declare (also where a header does the one or the other by condition), else in C the only one of that name that is not
     * hidden in its file.
     *
     * @param fits which functions of that name the call can mean at all
     */
    Optional<Found> find(ParsedFile file, String name, Set<RepoPath> reach, Predicate<Symbol> fits) {
        RepoPath from = file.path();
        List<Symbol> all =
                byName.getOrDefault(name, List.of()).stream().filter(fits).toList();
        List<Symbol> seen =
                all.stream().filter(symbol -> reach.contains(symbol.path())).toList();
        List<Symbol> defined = seen.stream().filter(this::isDefinition).toList();
        Optional<Symbol> own =
                defined.stream().filter(symbol -> symbol.path().equals(from)).findFirst();
        if (own.isPresent()) {
            return own.map(symbol -> new Found(symbol, Certainty.CERTAIN));
        }
        List<Symbol> elsewhere = all.stream()
                .filter(symbol -> isSource(symbol.path()) && !isStatic(symbol) && isDefinition(symbol))
                .filter(symbol -> isTest(file.path()) || !isTest(symbol.path()))
                .filter(symbol -> seen.isEmpty() || seen.stream().anyMatch(declared -> isSame(declared, symbol)))
                .toList();
        boolean eitherWay = defined.size() < seen.size() && !elsewhere.isEmpty();
        if (!defined.isEmpty() && !eitherWay) {
            return choose(from, defined);
        }
        if (!defined.isEmpty()) {
            return choose(from, elsewhere).map(found -> new Found(found.symbol(), Certainty.LIKELY));
        }
        if (elsewhere.isEmpty()) {
            return seen.isEmpty() ? Optional.empty() : choose(from, seen);
        }
        if (seen.isEmpty()) {
            return elsewhere.size() == 1 && file.file().language().value().equals("c")
                    ? Optional.of(new Found(elsewhere.get(0), Certainty.LIKELY))
                    : Optional.empty();
        }
        return choose(from, elsewhere);
    }

    private static boolean isSame(Symbol declared, Symbol defined) {
        String name = defined.qualifiedName();
        return declared.qualifiedName().equals(name)
                || name.contains(".") && declared.qualifiedName().endsWith("." + name);
    }

    private static Optional<Found> choose(RepoPath from, List<Symbol> candidates) {
        Map<RepoPath, Symbol> byPath = new LinkedHashMap<>();
        candidates.forEach(symbol -> byPath.putIfAbsent(symbol.path(), symbol));
        Certainty certainty = byPath.size() == 1 ? Certainty.CERTAIN : Certainty.LIKELY;
        return Nearness.nearest(from, byPath.keySet())
                .map(path -> new Found(byPath.getOrDefault(path, candidates.get(0)), certainty));
    }

    /** Code does not call its tests. */
    private boolean isTest(RepoPath path) {
        return project.file(path)
                .filter(file -> file.file().role() == FileRole.TEST)
                .isPresent();
    }

    private static boolean isSource(RepoPath path) {
        return SOURCES.contains(path.extension());
    }

    private static boolean isStatic(Symbol symbol) {
        return symbol.isTopLevel() && symbol.signature().matches("static\\b.*");
    }

    /** After its parameters a definition opens a brace where a prototype ends with a semicolon. */
    private boolean isDefinition(Symbol symbol) {
        List<String> lines = texts.computeIfAbsent(
                symbol.path(), path -> project.text(path).lines().toList());
        int depth = 0;
        boolean named = false;
        for (int i = symbol.lines().from() - 1; i < Math.min(symbol.lines().to(), lines.size()); i++) {
            String line = lines.get(i);
            int name = named ? 0 : line.indexOf(symbol.name());
            named |= name >= 0;
            for (int at = Math.max(0, name); named && at < line.length(); at++) {
                char c = line.charAt(at);
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (depth == 0 && (c == '{' || c == ';')) {
                    return c == '{';
                }
            }
        }
        return false;
    }

    /** A function and how sure it is that it is meant. */
    record Found(Symbol symbol, Certainty certainty) {}
}
