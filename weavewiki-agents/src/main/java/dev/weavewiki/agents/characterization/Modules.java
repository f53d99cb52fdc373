package dev.weavewiki.agents.characterization;

import dev.weavewiki.agents.Prose;
import dev.weavewiki.agents.topdown.Descriptions;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.Visibility;
import dev.weavewiki.core.model.product.StructureInsight.Module;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The parts with a boundary: build modules where there are several, else the folders below which the code branches. */
final class Modules {

    private static final Pattern TEST = Pattern.compile("^test_|(?:_test|[._]spec|\\.test|Tests?)$");

    private static final Pattern GRADLE = Pattern.compile("build\\.gradle(?:\\.kts)?");

    private final Ground ground;
    private final Comments comments;
    private final List<SourceFile> sources;
    private final Folders folders;

    Modules(Ground ground) {
        this.ground = ground;
        this.comments = new Comments(ground);
        this.sources = ground.code().sourceFiles();
        this.folders = new Folders(sources);
    }

    /** In the order of their folders; each source file is in the innermost one. */
    List<Module> measured() {
        TreeSet<RepoPath> parts = new TreeSet<>(buildModules());
        if (parts.size() < 2) {
            parts.clear();
            parts.addAll(branches());
        }
        parts.addAll(uncovered(parts));
        Map<RepoPath, List<SourceFile>> own = ownFiles(parts);
        return parts.stream()
                .filter(own::containsKey)
                .map(folder -> module(folder, own.getOrDefault(folder, List.of())))
                .toList();
    }

    /** For each of some folders the source files that are in none of those below it; no entry for one without any. */
    Map<RepoPath, List<SourceFile>> ownFiles(Collection<RepoPath> parts) {
        Set<RepoPath> all = Set.copyOf(parts);
        Map<RepoPath, List<SourceFile>> own = new HashMap<>();
        for (SourceFile file : sources) {
            Folders.innermost(file.path(), all)
                    .ifPresent(folder -> own.computeIfAbsent(folder, key -> new ArrayList<>())
                            .add(file));
        }
        return own;
    }

    private List<RepoPath> buildModules() {
        Stream<RepoPath> stated = ground.manifests().stream().map(Manifest::path);
        return Stream.concat(stated, gradleBuilds())
                .map(RepoPath::parent)
                .filter(folder -> !folder.equals(RepoPath.ROOT))
                .filter(folder -> !folders.isEmpty(folder))
                .distinct()
                .toList();
    }

    /** A module of Gradle's needs a build, but need not say anything in it that is read: its name is that of its folder. */
    private Stream<RepoPath> gradleBuilds() {
        return ground.manifests().stream()
                        .noneMatch(manifest ->
                                GRADLE.matcher(manifest.path().name()).matches())
                ? Stream.empty()
                : ground.code().files().stream()
                        .map(SourceFile::path)
                        .filter(path -> GRADLE.matcher(path.name()).matches()
                                && !ground.mainUnder(path.parent()).isEmpty());
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
    private List<RepoPath> uncovered(Collection<RepoPath> parts) {
        Set<RepoPath> covered = Set.copyOf(parts);
        return sources.stream()
                .map(SourceFile::path)
                .filter(path -> Folders.innermost(path, covered).isEmpty())
                .map(path -> Shape.child(RepoPath.ROOT, path).orElse(RepoPath.ROOT))
                .distinct()
                .toList();
    }

    private Module module(RepoPath folder, List<SourceFile> own) {
        return new Module(name(folder), folder, purpose(folder, own), own.size());
    }

    private String name(RepoPath folder) {
        String name = folder.equals(RepoPath.ROOT)
                ? ground.code().name()
                : ground.manifests().stream()
                        .filter(manifest -> manifest.path().parent().equals(folder))
                        .map(Manifest::name)
                        .filter(stated -> !stated.isBlank())
                        .findFirst()
                        .orElse(folder.name());
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1);
    }

    /** What the folder says of itself, else what is in it. */
    String purpose(RepoPath folder) {
        return purpose(folder, folders.under(folder));
    }

    private String purpose(RepoPath folder, List<SourceFile> files) {
        if (!files.isEmpty() && files.stream().allMatch(file -> file.role() == FileRole.TEST)) {
            return tests(files);
        }
        boolean isHeart =
                files.stream().filter(file -> ground.isMain(file.path())).count()
                        >= 0.6 * ground.main().size();
        return own(folder)
                .or(() -> isHeart ? Optional.of(new Mission(ground).headline()) : Optional.empty())
                .map(Claim::statement)
                .orElseGet(() -> contents(folder, files));
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

    private String tests(List<SourceFile> files) {
        List<String> subjects = files.stream()
                .map(file -> file.path().stem())
                .filter(stem -> TEST.matcher(stem).find())
                .map(stem -> TEST.matcher(stem).replaceAll(""))
                .filter(subject -> subject.length() > 2)
                .distinct()
                .limit(4)
                .toList();
        ProseLanguage say = ground.say();
        String all = Prose.files(files.size(), say);
        return subjects.size() < 2
                ? say.text("Tests in {0}.", all)
                : say.text("Tests in {0}, among them those of {1}.", all, say.examples(subjects));
    }

    private String contents(RepoPath folder, List<SourceFile> files) {
        if (files.stream().noneMatch(file -> ground.isMain(file.path()))) {
            return aside(folder, files);
        }
        List<RepoPath> main =
                files.stream().map(SourceFile::path).filter(ground::isMain).toList();
        List<String> names = Descriptions.byWeight(ground.code(), main).stream()
                .flatMap(path -> ground.code().file(path).stream())
                .flatMap(file -> telling(file).stream())
                .map(symbol -> "`" + symbol.name() + "`")
                .distinct()
                .limit(4)
                .toList();
        return names.isEmpty()
                ? leadsTo(files)
                : ground.say().text("Declares {0}.", ground.say().list(names));
    }

    /** The visible declaration that most calls lead to, types before functions; no specialization of a template. */
    private Optional<Symbol> telling(SourceFile file) {
        return file.topLevel().stream()
                .filter(symbol -> symbol.kind().isType() || symbol.kind().isCallable())
                .filter(symbol -> symbol.visibility() == Visibility.PUBLIC
                        && !symbol.name().contains("<"))
                .min(Comparator.comparing((Symbol symbol) -> !symbol.kind().isType())
                        .thenComparing(
                                symbol -> -ground.code().callsTo(symbol.ref()).size())
                        .thenComparing(symbol -> symbol.lines().from()));
    }

    private String leadsTo(List<SourceFile> files) {
        List<String> targets = files.stream()
                .flatMap(file -> ground.code().targetsOf(file.path()).stream())
                .filter(target -> ground.code()
                        .file(target)
                        .filter(file -> file.role().isSource())
                        .isPresent())
                .distinct()
                .limit(3)
                .map(path -> "`" + path + "`")
                .toList();
        return targets.isEmpty()
                ? ""
                : ground.say().text("Leads to {0}.", ground.say().list(targets));
    }

    private String aside(RepoPath folder, List<SourceFile> files) {
        List<String> topics = files.stream()
                .map(file -> Shape.child(folder, file.path())
                        .map(RepoPath::name)
                        .orElse(file.path().stem()))
                .distinct()
                .limit(5)
                .toList();
        return ground.say()
                .text("Stands beside the project's own code: {0}.", ground.say().list(topics));
    }
}
