package dev.weavewiki.cli.graph;

import dev.weavewiki.cli.config.EditDistance;
import dev.weavewiki.core.code.fact.Facts;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds what a user means by a name: a path or the end of one, a symbol by its simple or qualified name or the end of
 * that, or both as {@code PATH#SYMBOL}. The most literal reading that finds something wins.
 */
public final class Lookup {

    private static final int SUGGESTED = 5;

    private final CodeModel code;

    public Lookup(CodeModel code) {
        this.code = code;
    }

    /** What was found; files come before symbols, so only one of the lists has elements. */
    public record Found(List<SourceFile> files, List<Symbol> symbols) {

        private static final Found NOTHING = new Found(List.of(), List.of());

        public int count() {
            return files.size() + symbols.size();
        }

        /** The names by which one of several can be asked for. */
        public List<String> names() {
            return Stream.concat(
                            files.stream().map(file -> file.path().value()),
                            symbols.stream().map(symbol -> symbol.path() + "#" + symbol.qualifiedName()))
                    .toList();
        }
    }

    public Found find(String name) {
        int hash = name.indexOf('#');
        if (hash > 0) {
            return symbols(name.substring(hash + 1), path -> isNamed(path, name.substring(0, hash)));
        }
        return Stream.of(files(name), symbols(name, path -> true))
                .filter(found -> found.count() > 0)
                .findFirst()
                .orElse(Found.NOTHING);
    }

    private Found files(String name) {
        var exact = RepoPath.parse(name).flatMap(code::file);
        List<SourceFile> files = exact.map(List::of)
                .orElseGet(() -> code.files().stream()
                        .filter(file -> isNamed(file.path(), name))
                        .toList());
        return new Found(files, List.of());
    }

    private static boolean isNamed(RepoPath path, String name) {
        return ("/" + path.value()).endsWith("/" + name);
    }

    /** Overloads have one name and are one answer. */
    private Found symbols(String name, Predicate<RepoPath> where) {
        Map<Object, Symbol> found = new LinkedHashMap<>();
        code.files().stream()
                .filter(file -> where.test(file.path()))
                .flatMap(file -> file.symbols().stream())
                .filter(symbol -> ("." + symbol.qualifiedName()).endsWith("." + name))
                .forEach(symbol -> found.putIfAbsent(symbol.ref(), symbol));
        return new Found(List.of(), meant(List.copyOf(found.values()), name));
    }

    /**
     * Those of the product before those of its tests, examples and build output; a type before what is called like it; a
     * function at the top of a file does not hide a method that users may mean as well.
     */
    private List<Symbol> meant(List<Symbol> found, String name) {
        List<Symbol> own = found.stream().filter(this::isOfProduct).toList();
        List<Symbol> best = own.isEmpty() ? found : own;
        List<Symbol> exact = best.stream()
                .filter(symbol -> symbol.qualifiedName().equals(name))
                .toList();
        List<Symbol> types =
                exact.stream().filter(symbol -> symbol.kind().isType()).toList();
        return types.isEmpty() ? outside(exact, best) : types;
    }

    /** Without what stands in one of the exact ones. */
    private static List<Symbol> outside(List<Symbol> exact, List<Symbol> all) {
        return all.stream()
                .filter(symbol -> exact.stream()
                        .noneMatch(holder -> holder.path().equals(symbol.path())
                                && symbol.qualifiedName().startsWith(holder.qualifiedName() + ".")))
                .toList();
    }

    private boolean isOfProduct(Symbol symbol) {
        return code.file(symbol.path()).filter(Lookup::isOfProduct).isPresent();
    }

    static boolean isOfProduct(SourceFile file) {
        return file.role() == FileRole.SOURCE
                && !file.scanned().generated()
                && !Facts.isAside(file.path().value());
    }

    /** The names most like it, the nearest first; at most five. */
    public List<String> suggestions(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        TreeSet<String> names = new TreeSet<>();
        code.sourceFiles().forEach(file -> {
            names.add(file.path().name());
            file.symbols().forEach(symbol -> names.add(symbol.name()));
        });
        int most = Math.max(1, name.length() / 3);
        return names.stream()
                .filter(known -> distance(wanted, known) <= most)
                .sorted(Comparator.comparingInt((String known) -> distance(wanted, known))
                        .thenComparing(known -> known))
                .limit(SUGGESTED)
                .toList();
    }

    private static int distance(String wanted, String known) {
        return EditDistance.between(wanted, known.toLowerCase(Locale.ROOT));
    }
}
