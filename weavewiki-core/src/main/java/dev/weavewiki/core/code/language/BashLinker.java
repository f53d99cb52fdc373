package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Linker;
import dev.weavewiki.core.code.resolve.Links;
import dev.weavewiki.core.code.resolve.Nearness;
import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Certainty;
import dev.weavewiki.core.model.code.DependencyKind;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolRef;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Links scripts that read in or run each other, and calls of functions that are defined in a script or read in. A path
 * that begins with the script's own folder is certain; one that begins with a variable, or with the folder that a script
 * happens to be run in, is likely.
 */
final class BashLinker implements Linker {

    private static final Pattern OWN_FOLDER = Pattern.compile(
            "^(?:\\$\\(\\s*dirname (?:-- )?\\$\\{?(?:0|BASH_SOURCE(?:\\[0\\])?)\\}?\\s*\\)|\\$\\{(?:0|BASH_SOURCE(?:\\[0\\])?)%/\\*\\})/");
    private static final Pattern VARIABLE = Pattern.compile("^(?:\\$\\{[^}]*\\}|\\$\\w+|\\$\\(.*\\)|`[^`]*`)/*");

    private final Project project;
    private final List<ParsedFile> scripts;
    private final Map<RepoPath, Map<RepoPath, Certainty>> sourced = new HashMap<>();

    BashLinker(Project project) {
        this.project = project;
        this.scripts = project.files(BashLanguage.FAMILY);
        for (ParsedFile file : scripts) {
            Map<RepoPath, Certainty> targets = new HashMap<>();
            for (ImportBinding binding : file.bindings()) {
                if (!binding.name().equals(BashLanguage.RUN)) {
                    resolve(file.path(), binding.target())
                            .ifPresent(target -> targets.putIfAbsent(target.path, target.certainty));
                }
            }
            sourced.put(file.path(), targets);
        }
    }

    @Override
    public void link(ParsedFile file, Links links) {
        for (ImportBinding binding : file.bindings()) {
            DependencyKind kind = binding.name().equals(BashLanguage.RUN) ? DependencyKind.CALL : DependencyKind.IMPORT;
            resolve(file.path(), binding.target())
                    .ifPresent(
                            target -> links.depends(file.path(), target.path, kind, binding.line(), target.certainty));
        }
        Set<RepoPath> reach = reach(file.path());
        for (Invocation invocation : file.invocations()) {
            callee(reach, invocation.site().name())
                    .ifPresent(callee -> links.calls(
                            new SymbolRef(file.path(), invocation.site().caller()),
                            callee.ref(),
                            invocation.site().line()));
        }
    }

    private Optional<Symbol> callee(Set<RepoPath> reach, String name) {
        return reach.stream()
                .flatMap(path -> project.symbol(path, name).stream())
                .filter(symbol -> symbol.kind().isCallable())
                .findFirst();
    }

    /** The script and all that it reads in, nearest first. */
    private Set<RepoPath> reach(RepoPath script) {
        Set<RepoPath> reached = new LinkedHashSet<>(Set.of(script));
        Deque<RepoPath> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            sourced.getOrDefault(open.pop(), Map.of()).keySet().stream()
                    .sorted()
                    .filter(reached::add)
                    .forEach(open::add);
        }
        return reached;
    }

    private Optional<Target> resolve(RepoPath from, String written) {
        String inOwn = OWN_FOLDER.matcher(written).replaceFirst("");
        boolean certain = !inOwn.equals(written);
        String path = certain ? inOwn : VARIABLE.matcher(written).replaceFirst("");
        if (path.isEmpty() || path.contains("$") || path.startsWith("/") || path.contains("*")) {
            return Optional.empty();
        }
        Optional<RepoPath> beside = from.parent().resolve(path).filter(project::exists);
        if (certain || beside.isPresent()) {
            return beside.map(found -> new Target(found, certain ? Certainty.CERTAIN : Certainty.LIKELY));
        }
        Optional<RepoPath> atRoot = RepoPath.ROOT.resolve(path).filter(project::exists);
        String end = "/" + path.replaceFirst("^(?:\\.{1,2}/)+", "");
        return atRoot.or(() -> Nearness.nearest(
                        from,
                        scripts.stream()
                                .map(ParsedFile::path)
                                .filter(script -> script.value().endsWith(end))
                                .toList()))
                .map(found -> new Target(found, Certainty.LIKELY));
    }

    private record Target(RepoPath path, Certainty certainty) {}
}
