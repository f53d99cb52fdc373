package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The module trees of all crates: which file or inline block each module is, and what it declares and imports. */
final class RustModules {

    private final Project project;
    private final Map<RepoPath, List<RustModule>> byFile = new HashMap<>();
    private final Map<RepoPath, Map<String, List<Symbol>>> macros = new HashMap<>();

    RustModules(Project project, RustCrates crates) {
        this.project = project;
        crates.roots().forEach(root -> project.file(root).ifPresent(file -> grow(file, null, "")));
        project.files(RustLanguage.FAMILY).stream()
                .filter(file -> !byFile.containsKey(file.path()))
                .forEach(file -> grow(
                        file,
                        likelyParent(file.path()),
                        file.path().parent().value() + "/" + file.path().stem()));
    }

    /** The innermost module at the line of the file. */
    RustModule at(ParsedFile file, int line) {
        RustModule best = null;
        for (RustModule module : byFile.getOrDefault(file.path(), List.of())) {
            boolean inside = module.from <= line && line <= module.to;
            if (inside && (best == null || module.from >= best.from)) {
                best = module;
            }
        }
        return best == null ? root(file) : best;
    }

    /** The module that the file as a whole is. */
    RustModule root(ParsedFile file) {
        return ofFile(file.path()).orElseThrow();
    }

    Optional<RustModule> ofFile(RepoPath path) {
        return Optional.ofNullable(byFile.get(path)).map(modules -> modules.get(0));
    }

    /** The macros of the name that the module sees: their scope is the text below, unless they are handed out. */
    List<Symbol> macros(RustModule module, String name) {
        return macros.getOrDefault(module.crate().file, Map.of()).getOrDefault(name, List.of()).stream()
                .filter(macro -> isSeen(macro, module))
                .toList();
    }

    private boolean isSeen(Symbol macro, RustModule from) {
        ParsedFile file = project.file(macro.path()).orElseThrow();
        RustModule scope = at(file, macro.lines().from());
        while (scope.parent != null && isMarked(scope.parent.file, "macro_use", scope)) {
            scope = scope.parent;
        }
        for (RustModule at = from; at != null; at = at.parent) {
            if (at == scope) {
                return true;
            }
        }
        return isMarked(file, "macro_export", macro.qualifiedName());
    }

    private boolean isMarked(RepoPath parent, String mark, RustModule module) {
        String name = module.inline.isEmpty() ? moduleName(module.file) : module.inline;
        return project.file(parent).filter(file -> isMarked(file, mark, name)).isPresent();
    }

    private static boolean isMarked(ParsedFile file, String mark, String symbol) {
        return file.structure().calls().stream()
                .anyMatch(site -> site.form() == CallSite.Form.ANNOTATION
                        && site.name().equals(mark)
                        && site.caller().equals(symbol));
    }

    private static String moduleName(RepoPath path) {
        return isFolderFile(path) ? path.parent().name() : path.stem();
    }

    private void grow(ParsedFile file, @Nullable RustModule parent, String folder) {
        if (byFile.containsKey(file.path())) {
            return;
        }
        var module = new RustModule(file.path(), "", parent, 1, Integer.MAX_VALUE);
        List<RustModule> modules = new ArrayList<>(List.of(module));
        byFile.put(file.path(), modules);
        Map<String, RustModule> inline = new HashMap<>(Map.of("", module));
        Map<String, ImportBinding> files = moduleFiles(file);
        for (Symbol symbol : file.symbols()) {
            RustModule holder = inline.get(symbol.container());
            boolean ofFile =
                    files.containsKey(symbol.name() + " " + symbol.lines().to());
            if (holder != null && symbol.kind() == SymbolKind.MODULE && !ofFile) {
                var block = new RustModule(
                        file.path(),
                        symbol.qualifiedName(),
                        holder,
                        symbol.lines().from(),
                        symbol.lines().to());
                inline.putIfAbsent(symbol.qualifiedName(), block);
                holder.children.putIfAbsent(symbol.name(), block);
                modules.add(block);
            } else if (holder != null && symbol.kind() != SymbolKind.MODULE) {
                holder.declare(symbol);
                if (symbol.signature().startsWith("macro_rules!")) {
                    macros.computeIfAbsent(module.crate().file, key -> new HashMap<>())
                            .computeIfAbsent(symbol.name(), key -> new ArrayList<>())
                            .add(symbol);
                }
            }
        }
        for (ImportBinding binding : file.bindings()) {
            if (!binding.name().equals(RustLanguage.MODULE)) {
                at(file, binding.line()).imports.add(binding);
            }
        }
        String own = parent == null || isFolderFile(file.path()) ? parentFolder(file.path()) : folder;
        files.values().forEach(binding -> growChild(file, at(file, binding.line()), binding, own));
    }

    /** The declared module files by name and line; an explicit path goes before the rule. */
    private static Map<String, ImportBinding> moduleFiles(ParsedFile file) {
        Map<String, ImportBinding> files = new LinkedHashMap<>();
        for (ImportBinding binding : file.bindings()) {
            if (binding.name().equals(RustLanguage.MODULE)) {
                files.merge(
                        binding.target() + " " + binding.line(),
                        binding,
                        (a, b) -> a.local().isEmpty() ? b : a);
            }
        }
        return files;
    }

    private void growChild(ParsedFile file, RustModule module, ImportBinding binding, String folder) {
        String inside = module.inline.isEmpty() ? folder : folder + "/" + module.inline.replace('.', '/');
        List<String> candidates = new ArrayList<>();
        if (binding.local().isEmpty()) {
            candidates.add(inside + "/" + binding.target() + ".rs");
            candidates.add(inside + "/" + binding.target() + "/mod.rs");
        } else {
            candidates.add((module.inline.isEmpty() ? parentFolder(file.path()) : inside) + "/" + binding.local());
        }
        for (String candidate : candidates) {
            Optional<ParsedFile> child = RepoPath.ROOT.resolve(candidate).flatMap(project::file);
            if (child.isPresent()) {
                boolean byRule = binding.local().isEmpty();
                grow(
                        child.get(),
                        module,
                        byRule
                                ? inside + "/" + binding.target()
                                : parentFolder(child.get().path()));
                module.children.putIfAbsent(binding.target(), root(child.get()));
                module.files.put(root(child.get()), binding.line());
            }
        }
    }

    /** A module that a macro declares is not seen; the module whose folder it lies in is its parent all the same. */
    private @Nullable RustModule likelyParent(RepoPath path) {
        RepoPath folder = isFolderFile(path) ? path.parent().parent() : path.parent();
        return Stream.of("mod.rs", "lib.rs", "main.rs", "../" + folder.name() + ".rs")
                .flatMap(name -> folder.resolve(name).flatMap(this::ofFile).stream())
                .findFirst()
                .orElse(null);
    }

    private static String parentFolder(RepoPath path) {
        return path.parent().value();
    }

    private static boolean isFolderFile(RepoPath path) {
        return path.name().equals("mod.rs");
    }
}
