package dev.weavewiki.agents.characterization;

import dev.weavewiki.agents.Prose;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.Visibility;
import dev.weavewiki.core.model.product.StructureInsight.Module;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The parts with a boundary: build modules where there are several, else the folders below which the code branches. */
final class Modules {

    private final Ground ground;
    private final Comments comments;
    private final List<RepoPath> sources;

    Modules(Ground ground) {
        this.ground = ground;
        this.comments = new Comments(ground);
        this.sources =
                ground.code().sourceFiles().stream().map(SourceFile::path).toList();
    }

    /** In the order of their folders; each source file is in the innermost one. */
    List<Module> measured() {
        TreeSet<RepoPath> folders = new TreeSet<>(buildModules());
        if (folders.size() < 2) {
            folders.clear();
            folders.addAll(branches());
        }
        uncovered(folders).forEach(folders::add);
        return folders.stream()
                .filter(folder -> ownFiles(folder, folders) > 0)
                .map(folder -> module(folder, folders))
                .toList();
    }

    /** The source files in the folder that are in none of the folders below it. */
    int ownFiles(RepoPath folder, Collection<RepoPath> folders) {
        return (int) sources.stream()
                .filter(path -> path.isUnder(folder))
                .filter(path ->
                        folders.stream().noneMatch(other -> other.depth() > folder.depth() && path.isUnder(other)))
                .count();
    }

    private List<RepoPath> buildModules() {
        return ground.manifests().stream()
                .map(manifest -> manifest.path().parent())
                .filter(folder -> !folder.equals(RepoPath.ROOT))
                .filter(folder -> sources.stream().anyMatch(path -> path.isUnder(folder)))
                .distinct()
                .toList();
    }

    private List<RepoPath> branches() {
        RepoPath base = new Shape(ground).base();
        List<RepoPath> below = new Shape(ground)
                .areas(base).stream().map(area -> area.getKey()).toList();
        List<RepoPath> branches = new ArrayList<>(below);
        if (below.isEmpty()
                || ground.main().stream().anyMatch(file -> file.path().parent().equals(base))) {
            branches.add(base);
        }
        return branches;
    }

    /** The top folders that lead to source files outside all the folders. */
    private List<RepoPath> uncovered(Collection<RepoPath> folders) {
        List<RepoPath> covered = List.copyOf(folders);
        return sources.stream()
                .filter(path -> covered.stream().noneMatch(path::isUnder))
                .map(path -> Shape.child(RepoPath.ROOT, path).orElse(RepoPath.ROOT))
                .distinct()
                .toList();
    }

    private Module module(RepoPath folder, Collection<RepoPath> folders) {
        return new Module(name(folder), folder, purpose(folder), ownFiles(folder, folders));
    }

    private String name(RepoPath folder) {
        if (folder.equals(RepoPath.ROOT)) {
            return ground.code().name();
        }
        return ground.manifests().stream()
                .filter(manifest -> manifest.path().parent().equals(folder))
                .map(Manifest::name)
                .filter(name -> !name.isBlank())
                .map(name -> name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1))
                .findFirst()
                .orElse(folder.name());
    }

    /** What the folder says of itself, else what is in it. */
    String purpose(RepoPath folder) {
        List<SourceFile> files = ground.code().sourceFiles().stream()
                .filter(file -> file.path().isUnder(folder))
                .toList();
        if (files.stream().allMatch(file -> file.role() == FileRole.TEST) && !files.isEmpty()) {
            return tests(files);
        }
        return own(folder).map(Claim::statement).orElseGet(() -> contents(folder, files));
    }

    private Optional<Claim> own(RepoPath folder) {
        RepoPath deepest = folder;
        Optional<Claim> found = folder.equals(RepoPath.ROOT) ? Optional.empty() : comments.on(folder);
        while (found.isEmpty()) {
            Optional<RepoPath> only = onlyChild(deepest);
            if (only.isEmpty()) {
                return Optional.empty();
            }
            deepest = only.get();
            found = comments.on(deepest);
        }
        return found;
    }

    private Optional<RepoPath> onlyChild(RepoPath folder) {
        List<SourceFile> files = ground.mainUnder(folder);
        List<RepoPath> children = files.stream()
                .flatMap(file -> Shape.child(folder, file.path()).stream())
                .distinct()
                .toList();
        boolean onlyLeads =
                files.stream().noneMatch(file -> file.path().parent().equals(folder));
        return children.size() == 1 && onlyLeads ? Optional.of(children.get(0)) : Optional.empty();
    }

    private static String tests(List<SourceFile> files) {
        List<String> subjects = files.stream()
                .map(file -> file.path().stem().replaceAll("(?i)^test_?|[._]?(?:test|tests|spec)$", ""))
                .filter(subject -> subject.length() > 2)
                .distinct()
                .limit(4)
                .toList();
        return "Tests in " + Prose.count(files.size(), "file")
                + (subjects.size() < 2 ? "." : ", among them those of " + Prose.list(subjects) + ".");
    }

    private String contents(RepoPath folder, List<SourceFile> files) {
        List<SourceFile> main = ground.mainUnder(folder);
        List<String> names = (main.isEmpty() ? files : main)
                .stream()
                        .flatMap(file -> file.symbols().stream()
                                .filter(Symbol::isTopLevel)
                                .filter(symbol ->
                                        symbol.kind().isType() || symbol.kind().isCallable())
                                .filter(symbol -> symbol.visibility() == Visibility.PUBLIC)
                                .limit(2))
                        .map(symbol -> "`" + symbol.name() + "`")
                        .distinct()
                        .limit(4)
                        .toList();
        String kind =
                main.isEmpty() && Ground.isAside(folder.resolve("x").orElse(folder)) ? "Stands beside the code" : "";
        if (!kind.isEmpty()) {
            return aside(folder, files);
        }
        return names.isEmpty() ? "" : "Declares " + Prose.list(names) + ".";
    }

    private static String aside(RepoPath folder, List<SourceFile> files) {
        List<String> topics = files.stream()
                .map(file -> Shape.child(folder, file.path())
                        .map(RepoPath::name)
                        .orElse(file.path().stem()))
                .distinct()
                .limit(5)
                .toList();
        return "Code beside the project's own: " + Prose.list(topics) + ".";
    }
}
