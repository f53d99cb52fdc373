package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a Rust path means at a place: the names of the module, then what its {@code use} statements bring, then crates,
 * then what globs bring. Privacy is not checked, as the code compiles.
 */
final class RustNames {

    private static final Found NOTHING = new Found(Optional.empty(), List.of());

    private final Project project;
    private final RustCrates crates;
    private final RustModules modules;
    private final Map<RustModule, Map<String, Found>> known = new HashMap<>();

    RustNames(Project project) {
        this.project = project;
        this.crates = new RustCrates(project);
        this.modules = new RustModules(project, crates);
    }

    RustModules modules() {
        return modules;
    }

    /** The meaning of a path, its segments parted by dots; a member of a type is found with the type. */
    Found resolve(RustModule module, String path) {
        return resolve(module, List.of(path.split("\\.", -1)), new HashSet<>());
    }

    /** The first file of the crate that a path begins with; empty where it begins inside the own crate. */
    Optional<RepoPath> crateOf(RustModule module, String path) {
        int dot = path.indexOf('.');
        boolean own = dot < 0
                || !member(module, path.substring(0, dot), new HashSet<>()).isNothing();
        return own ? Optional.empty() : crates.library(module.file, path.substring(0, dot));
    }

    /** What an import binds, or the module it takes everything from. */
    Found imported(RustModule module, ImportBinding binding) {
        return imported(module, binding, new HashSet<>());
    }

    /** The module that a name is taken from, which may only hand it on; empty where it is taken from elsewhere. */
    Optional<RustModule> source(RustModule module, ImportBinding binding) {
        return binding.name().isEmpty() || binding.target().startsWith("::")
                ? Optional.empty()
                : resolve(module, binding.target().replace("::", ".")).module();
    }

    private Found imported(RustModule module, ImportBinding binding, Set<String> seen) {
        boolean part = !binding.name().isEmpty() && !binding.name().equals("*");
        String path = binding.target() + (part ? "::" + binding.name() : "");
        if (path.startsWith("::")) {
            List<String> segments = List.of(path.substring(2).split("::", -1));
            return follow(crate(module, segments.get(0)), segments, 1, seen);
        }
        return resolve(module, List.of(path.split("::", -1)), seen);
    }

    private Found resolve(RustModule module, List<String> path, Set<String> seen) {
        RustModule at = module;
        int next = 0;
        while (next < path.size() && at != null) {
            String segment = path.get(next);
            if (segment.equals("crate") || segment.equals("$crate")) {
                at = at.crate();
            } else if (segment.equals("super")) {
                at = at.parent;
            } else if (!segment.equals("self")) {
                break;
            }
            next++;
        }
        if (at == null) {
            return NOTHING;
        }
        if (next == path.size()) {
            return Found.of(at);
        }
        String name = plain(path.get(next));
        Found first = next == 0 ? inScope(at, name, seen) : member(at, name, seen);
        return follow(first, path, next + 1, seen);
    }

    private Found follow(Found first, List<String> path, int from, Set<String> seen) {
        Found found = first;
        for (int i = from; i < path.size(); i++) {
            String name = plain(path.get(i));
            Found holder = found;
            found = found.module
                    .map(module -> member(module, name, seen))
                    .filter(inside -> !inside.isNothing())
                    .orElseGet(() -> ofType(holder, name));
        }
        return found;
    }

    private static String plain(String segment) {
        return segment.startsWith("r#") ? segment.substring(2) : segment;
    }

    /** A variant or another member that the file of the type declares; else the type itself stands for it. */
    private Found ofType(Found holder, String name) {
        List<Symbol> types =
                holder.symbols.stream().filter(symbol -> symbol.kind().isType()).toList();
        List<Symbol> members = types.stream()
                .flatMap(type -> project.symbol(type.path(), type.qualifiedName() + "." + name).stream())
                .toList();
        return new Found(Optional.empty(), members.isEmpty() ? types : members);
    }

    private Found inScope(RustModule module, String name, Set<String> seen) {
        Found found = member(module, name, seen);
        return found.isNothing() ? crate(module, name) : found;
    }

    private Found crate(RustModule module, String name) {
        return crates.library(module.file, name)
                .flatMap(modules::ofFile)
                .map(Found::of)
                .orElse(NOTHING);
    }

    private Found member(RustModule module, String name, Set<String> seen) {
        Map<String, Found> names = known.computeIfAbsent(module, key -> new HashMap<>());
        Found before = names.get(name);
        if (before != null) {
            return before;
        }
        if (!seen.add(System.identityHashCode(module) + " " + name)) {
            return declared(module, name);
        }
        boolean outermost = seen.size() == 1;
        Found found = find(module, name, seen);
        if (outermost || !found.isNothing()) {
            names.put(name, found);
        }
        return found;
    }

    /** What stands in the module itself; a name that is imported from a module of the same name meets itself. */
    private static Found declared(RustModule module, String name) {
        return new Found(Optional.ofNullable(module.children.get(name)), module.declared.getOrDefault(name, List.of()));
    }

    private Found find(RustModule module, String name, Set<String> seen) {
        Optional<RustModule> child = Optional.ofNullable(module.children.get(name));
        List<Symbol> symbols = new ArrayList<>(module.declared.getOrDefault(name, List.of()));
        for (ImportBinding binding : module.imports) {
            if (binding.local().equals(name)) {
                Found found = imported(module, binding, seen);
                child = child.or(() -> found.module);
                symbols.addAll(found.symbols);
            }
        }
        if (child.isEmpty() && symbols.isEmpty() && !isNamed(module, name)) {
            return fromGlobs(module, name, seen);
        }
        return new Found(child, List.copyOf(symbols));
    }

    /** Whether an import brings the name, be it from outside the repository. */
    private static boolean isNamed(RustModule module, String name) {
        return module.imports.stream().anyMatch(binding -> binding.local().equals(name));
    }

    private Found fromGlobs(RustModule module, String name, Set<String> seen) {
        for (ImportBinding binding : module.imports) {
            if (binding.name().equals("*")) {
                Found source = imported(module, binding, seen);
                Found found =
                        source.module.map(inside -> member(inside, name, seen)).orElseGet(() -> variant(source, name));
                if (!found.isNothing()) {
                    return found;
                }
            }
        }
        return NOTHING;
    }

    private Found variant(Found source, String name) {
        List<Symbol> variants = source.symbols.stream()
                .filter(symbol -> symbol.kind() == SymbolKind.ENUM)
                .flatMap(symbol -> project.symbol(symbol.path(), symbol.qualifiedName() + "." + name).stream())
                .toList();
        return new Found(Optional.empty(), variants);
    }

    /** The module around the line of the file. */
    RustModule moduleAt(ParsedFile file, int line) {
        return modules.at(file, line);
    }

    /** The module that a symbol is declared in. */
    Optional<RustModule> moduleOf(Symbol symbol) {
        return file(symbol.path()).map(file -> modules.at(file, symbol.lines().from()));
    }

    private Optional<ParsedFile> file(RepoPath path) {
        return project.file(path);
    }

    /** The module and the declarations that a path names: both may go by one name. */
    record Found(Optional<RustModule> module, List<Symbol> symbols) {

        static Found of(RustModule module) {
            return new Found(Optional.of(module), List.of());
        }

        boolean isNothing() {
            return module.isEmpty() && symbols.isEmpty();
        }

        Optional<Symbol> type() {
            return symbols.stream().filter(symbol -> symbol.kind().isType()).findFirst();
        }
    }
}
