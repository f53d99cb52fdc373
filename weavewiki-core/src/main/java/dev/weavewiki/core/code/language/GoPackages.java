package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packages of a repository's Go modules, and what each declares. */
final class GoPackages {

    private static final Pattern MODULE = Pattern.compile("(?m)^\\s*module\\s+\"?([^\\s\"]+)");

    /** Path segments such as {@code v2} say a version, not a name. */
    private static final Pattern VERSION = Pattern.compile("v\\d+");

    private final Map<RepoPath, String> modules = new TreeMap<>();
    private final Map<Key, Map<String, List<Symbol>>> declared = new HashMap<>();
    private final Map<RepoPath, List<ParsedFile>> byFolder = new HashMap<>();

    GoPackages(Project project) {
        for (RepoPath manifest : project.named("go.mod")) {
            Matcher matcher = MODULE.matcher(project.text(manifest));
            if (matcher.find()) {
                modules.put(manifest.parent(), matcher.group(1));
            }
        }
        for (ParsedFile file : project.files(GoLanguage.FAMILY)) {
            byFolder.computeIfAbsent(file.path().parent(), key -> new ArrayList<>())
                    .add(file);
            var names = declared.computeIfAbsent(keyOf(file), key -> new HashMap<>());
            for (Symbol symbol : file.symbols()) {
                boolean reachable =
                        symbol.isTopLevel() || symbol.kind().isCallable() || symbol.kind() == SymbolKind.FIELD;
                if (reachable) {
                    names.computeIfAbsent(symbol.qualifiedName(), key -> new ArrayList<>())
                            .add(symbol);
                }
            }
        }
    }

    private static Key keyOf(ParsedFile file) {
        return new Key(file.path().parent(), file.structure().packageName());
    }

    /** Declarations of the name in other files of the file's own package; none where the file declares it itself. */
    List<Symbol> ownPackage(ParsedFile file, String name) {
        List<Symbol> symbols = inPackage(file, name);
        return symbols.stream().anyMatch(symbol -> symbol.path().equals(file.path())) ? List.of() : symbols;
    }

    /** Declarations of the qualified name in the package; code does not see its tests. */
    List<Symbol> inPackage(ParsedFile file, String name) {
        return visible(file, declared.getOrDefault(keyOf(file), Map.of()).getOrDefault(name, List.of()));
    }

    private static List<Symbol> visible(ParsedFile file, List<Symbol> symbols) {
        boolean test = isTest(file.path());
        return symbols.stream().filter(symbol -> test || !isTest(symbol.path())).toList();
    }

    private static boolean isTest(RepoPath path) {
        return path.name().endsWith("_test.go");
    }

    /** Declarations of the qualified name in the package that the path imports. */
    List<Symbol> imported(ParsedFile file, String target, String name) {
        return folder(file.path(), target).stream()
                .flatMap(folder -> packageName(folder).stream().map(packageName -> new Key(folder, packageName)))
                .flatMap(key -> declared.getOrDefault(key, Map.of()).getOrDefault(name, List.of()).stream())
                .filter(symbol -> !isTest(symbol.path()))
                .toList();
    }

    /** The method of the type, which is of the own package or, written with its package, of an imported one. */
    List<Symbol> method(ParsedFile file, Map<String, ImportBinding> imports, String type, String name) {
        int dot = type.indexOf('.');
        if (dot < 0) {
            return inPackage(file, type + "." + name);
        }
        ImportBinding binding = imports.get(type.substring(0, dot));
        return binding == null ? List.of() : imported(file, binding.target(), type.substring(dot + 1) + "." + name);
    }

    /** The folder of the package that the path imports, by the innermost module that fits; empty for others' packages. */
    Optional<RepoPath> folder(RepoPath from, String target) {
        return modules.entrySet().stream()
                .filter(module -> target.equals(module.getValue()) || target.startsWith(module.getValue() + "/"))
                .max(Comparator.comparingInt((Map.Entry<RepoPath, String> module) ->
                                module.getValue().length())
                        .thenComparing(module -> from.isUnder(module.getKey())))
                .flatMap(module -> module.getKey()
                        .resolve(target.substring(module.getValue().length()).replaceFirst("^/", "")))
                .filter(byFolder::containsKey);
    }

    /** What a file calls an imported package unless it says otherwise. */
    String defaultName(RepoPath from, String target) {
        return folder(from, target).flatMap(this::packageName).orElseGet(() -> lastSegment(target));
    }

    private static String lastSegment(String target) {
        String[] segments = target.split("/", -1);
        int last = segments.length - 1;
        return last > 0 && VERSION.matcher(segments[last]).matches() ? segments[last - 1] : segments[last];
    }

    private Optional<String> packageName(RepoPath folder) {
        return byFolder.getOrDefault(folder, List.of()).stream()
                .filter(file -> !isTest(file.path()))
                .map(file -> file.structure().packageName())
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    /** The file that stands for a package imported for its effects: the one with an {@code init}, or the first. */
    Optional<RepoPath> face(RepoPath folder) {
        List<ParsedFile> files = byFolder.getOrDefault(folder, List.of()).stream()
                .filter(file -> !isTest(file.path()))
                .toList();
        return files.stream()
                .filter(file -> file.symbols().stream()
                        .anyMatch(symbol -> symbol.qualifiedName().equals("init")))
                .findFirst()
                .or(() -> files.stream().findFirst())
                .map(ParsedFile::path);
    }

    private record Key(RepoPath folder, String packageName) {}
}
