package dev.weavewiki.core.code.resolve;

import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.ScannedFile;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.model.code.Symbol;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** All files of the repository, as linkers look them up. Safe for use by many threads. */
public final class Project {

    private final Map<RepoPath, ParsedFile> parsed;
    private final Map<RepoPath, ScannedFile> scanned;
    private final Map<RepoPath, Map<String, Symbol>> symbols = new ConcurrentHashMap<>();
    private final Map<Class<?>, Object> shared = new ConcurrentHashMap<>();
    private final SourceTexts texts;

    /** @param parsed the source files, and others that name files; all others are known by name and text only */
    public Project(List<ParsedFile> parsed, List<ScannedFile> scanned, SourceTexts texts) {
        this.parsed = new LinkedHashMap<>();
        parsed.forEach(file -> this.parsed.put(file.path(), file));
        this.scanned = new TreeMap<>();
        scanned.forEach(file -> this.scanned.put(file.path(), file));
        this.texts = texts;
    }

    /** What linkers of several threads look into together: made by the first that asks, so it must be safe for all. */
    public <T> T shared(Class<T> type, Supplier<T> maker) {
        return type.cast(shared.computeIfAbsent(type, key -> maker.get()));
    }

    /** The source files of these languages, sorted by path. */
    public List<ParsedFile> files(Set<String> languages) {
        return parsed.values().stream()
                .filter(file -> languages.contains(file.file().language().value()))
                .toList();
    }

    public Optional<ParsedFile> file(RepoPath path) {
        return Optional.ofNullable(parsed.get(path));
    }

    public boolean isSource(RepoPath path) {
        return parsed.containsKey(path);
    }

    /** Whether a scanned file stands there, source or not. */
    public boolean exists(RepoPath path) {
        return scanned.containsKey(path);
    }

    /** All scanned files of that name, sorted by path. */
    public List<RepoPath> named(String name) {
        return scanned.keySet().stream()
                .filter(path -> path.name().equals(name))
                .toList();
    }

    /** All scanned files whose path the rule takes, sorted by path. */
    public List<RepoPath> named(Predicate<RepoPath> rule) {
        return scanned.keySet().stream().filter(rule).toList();
    }

    public String text(RepoPath path) {
        return String.join("\n", texts.lines(path));
    }

    /** The first symbol of that qualified name in the file. */
    public Optional<Symbol> symbol(RepoPath path, String qualifiedName) {
        return Optional.ofNullable(symbols.computeIfAbsent(path, this::byName).get(qualifiedName));
    }

    private Map<String, Symbol> byName(RepoPath path) {
        return file(path)
                .map(file -> file.symbols().stream()
                        .collect(Collectors.toMap(Symbol::qualifiedName, symbol -> symbol, (a, b) -> a)))
                .orElseGet(Map::of);
    }
}
