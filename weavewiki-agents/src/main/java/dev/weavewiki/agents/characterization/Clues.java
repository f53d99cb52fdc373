package dev.weavewiki.agents.characterization;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.weavewiki.agents.Excerpts;
import dev.weavewiki.agents.Prose;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Call;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.code.Document;
import dev.weavewiki.core.model.code.EntryPoint;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Visibility;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The evidence for these agents' briefs: items with the citations that belong to them, the most telling first. */
final class Clues {

    /** How many items a part holds at most; what fits is decided when the brief is cut. */
    private static final int MOST = 150;

    /** How much of a section's text one item shows, in characters. */
    private static final int SECTION = 1_500;

    private final Ground ground;

    Clues(Ground ground) {
        this.ground = ground;
    }

    /** Sections of READMEs, then of guides, those nearest to the root first. */
    List<String> documents() {
        return Stream.of(Document.Kind.README, Document.Kind.GUIDE, Document.Kind.ARCHITECTURE_DECISION)
                .flatMap(kind -> ground.code().documents(kind).stream())
                .flatMap(document -> document.sections().stream())
                .filter(section ->
                        !section.heading().isBlank() || !section.text().isBlank())
                .limit(MOST)
                .map(Clues::section)
                .toList();
    }

    /** The headings of all documents with their citations. */
    List<String> headings() {
        return ground.code().documents().stream()
                .filter(document ->
                        document.kind() != Document.Kind.LICENSE && document.kind() != Document.Kind.CHANGELOG)
                .flatMap(document -> document.sections().stream())
                .filter(section -> !section.heading().isBlank())
                .limit(2L * MOST)
                .map(section -> section.evidence().citation() + " " + "#".repeat(Math.max(1, section.level())) + " "
                        + section.heading())
                .toList();
    }

    /** What each manifest says of itself, then its scripts and requirements. */
    List<String> manifests() {
        return ground.manifests().stream()
                .flatMap(manifest -> Stream.concat(Stream.of(head(manifest)), lines(manifest)))
                .limit(2L * MOST)
                .toList();
    }

    /** Each folder with its files by role and its most central declarations. */
    List<String> folders() {
        Map<RepoPath, List<SourceFile>> byFolder = ground.code().sourceFiles().stream()
                .collect(groupingBy(file -> file.path().parent(), TreeMap::new, toList()));
        return byFolder.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<RepoPath, List<SourceFile>> folder) ->
                                folder.getKey().depth())
                        .thenComparing(folder -> -folder.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .map(folder -> folder(folder.getKey(), folder.getValue()))
                .toList();
    }

    /** How often files of one folder lean on files of another. */
    List<String> folderDependencies() {
        Map<String, Long> counts = ground.code().dependencies().stream()
                .filter(dependency -> ground.isMain(dependency.from()) && ground.isMain(dependency.to()))
                .filter(dependency ->
                        !dependency.from().parent().equals(dependency.to().parent()))
                .collect(groupingBy(Clues::folders, TreeMap::new, counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(entry -> entry.getKey() + ": " + Prose.count(entry.getValue(), "dependency"))
                .toList();
    }

    /** The central files: what they declare, and how many files lean on them. */
    List<String> files() {
        return ground.main().stream()
                .limit(MOST)
                .map(file -> Excerpts.file(file) + "; used by "
                        + Prose.count(ground.code().sourcesOf(file.path()).size(), "file") + ", uses "
                        + ground.code().targetsOf(file.path()).size())
                .toList();
    }

    /** The visible declarations of the central files with signatures and comments. */
    List<String> symbols() {
        return ground.main().stream()
                .flatMap(file -> file.symbols().stream()
                        .filter(symbol -> symbol.visibility() == Visibility.PUBLIC)
                        .filter(symbol -> symbol.isTopLevel() || !symbol.doc().isBlank())
                        .limit(12))
                .limit(2L * MOST)
                .map(Excerpts::symbol)
                .toList();
    }

    /** The comments that introduce files and packages. */
    List<String> comments() {
        return ground.main().stream()
                .filter(file -> !file.structure().doc().isBlank())
                .flatMap(file -> file.docEvidence().stream()
                        .map(place -> place.citation() + " "
                                + head(PlainText.ofComment(file.structure().doc()))))
                .limit(MOST)
                .toList();
    }

    /** Files by how many others lean on them, then the cycles, each with the lines that show it. */
    List<String> graph() {
        List<String> items = new ArrayList<>();
        ground.code().graph().cycles().stream()
                .limit(10)
                .map(cycle -> "cycle: "
                        + String.join(
                                " <-> ",
                                cycle.stream().map(RepoPath::value).limit(12).toList()))
                .forEach(items::add);
        ground.main().stream()
                .filter(file -> !ground.code().sourcesOf(file.path()).isEmpty())
                .limit(60)
                .map(file -> file.path() + " is used by "
                        + Prose.count(ground.code().sourcesOf(file.path()).size(), "file") + ", first at "
                        + String.join(
                                ", ",
                                ground.code().dependentsOf(file.path()).stream()
                                        .map(Dependency::evidence)
                                        .map(Object::toString)
                                        .limit(3)
                                        .toList()))
                .forEach(items::add);
        return items;
    }

    /** What the code imports that is not in the repository: each module with the files and lines. */
    List<String> imports() {
        Map<String, List<String>> uses = new TreeMap<>();
        ground.code().externalUses().stream()
                .filter(use -> ground.isMain(use.from()))
                .forEach(use -> uses.computeIfAbsent(use.module(), module -> new ArrayList<>())
                        .add(use.from() + ":" + use.line() + "-" + use.line()));
        return uses.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<String>> use) ->
                                -use.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .limit(2L * MOST)
                .map(use -> use.getKey() + " (" + use.getValue().size() + "): "
                        + String.join(", ", use.getValue().stream().limit(3).toList()))
                .toList();
    }

    /** Entry points with the head of the code that stands there. */
    List<String> entryPoints() {
        return ground.code().entryPoints().stream()
                .limit(MOST)
                .map(this::entryPoint)
                .toList();
    }

    /** The test files and what they test. */
    List<String> tests() {
        return ground.tests().stream().limit(MOST).map(Excerpts::file).toList();
    }

    /** Settings of tools, builds and services, by their first lines. */
    List<String> settings() {
        return new Quality(ground)
                .settings().stream()
                        .limit(40)
                        .flatMap(file -> file.headEvidence().stream())
                        .map(place -> Excerpts.numbered(ground.texts(), place))
                        .toList();
    }

    private String entryPoint(EntryPoint point) {
        String line =
                point.evidence().citation() + " " + point.kind() + " " + point.name() + " (" + point.reason() + ")";
        List<String> calls = ground
                .code()
                .symbolAt(point.evidence().path(), point.evidence().lines().from())
                .map(symbol -> ground.code().callsFrom(symbol.ref()))
                .orElse(List.of())
                .stream()
                .map(Call::to)
                .map(ref -> ref.path() + "#" + ref.qualifiedName())
                .distinct()
                .limit(6)
                .toList();
        return line + (calls.isEmpty() ? "" : "; calls " + String.join(", ", calls)) + "\n"
                + Excerpts.numbered(
                        ground.texts(),
                        new Evidence(
                                point.evidence().path(),
                                point.evidence().lines().head(12)));
    }

    private static String section(Document.Section section) {
        String text = section.text();
        return section.evidence().citation() + " " + "#".repeat(Math.max(1, section.level())) + " " + section.heading()
                + "\n"
                + (text.length() <= SECTION ? text : text.substring(0, text.offsetByCodePoints(0, cut(text))) + " …");
    }

    private static int cut(String text) {
        return Math.min(SECTION, text.codePointCount(0, text.length()));
    }

    private static String head(String text) {
        return String.join(" ", Prose.sentences(text).stream().limit(4).toList());
    }

    private static String head(Manifest manifest) {
        return manifest.path() + " (" + manifest.ecosystem() + ") " + manifest.name() + " " + manifest.version()
                + (manifest.description().isBlank() ? "" : " — " + manifest.description())
                + (manifest.license().isBlank() ? "" : " — licence " + manifest.license());
    }

    private static Stream<String> lines(Manifest manifest) {
        return Stream.concat(
                manifest.scripts().stream()
                        .map(script -> script.evidence().citation() + " "
                                + script.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " "
                                + script.name() + ": " + script.command()),
                manifest.requirements().stream()
                        .map(need -> need.evidence().citation() + " needs " + need.name() + " " + need.version() + " ("
                                + need.scope() + ")"));
    }

    private String folder(RepoPath folder, List<SourceFile> files) {
        long tests = files.stream().filter(file -> file.role() == FileRole.TEST).count();
        String names = String.join(
                ", ",
                files.stream()
                        .sorted(Comparator.comparingDouble(
                                        (SourceFile file) -> -ground.code().centrality(file.path()))
                                .thenComparing(SourceFile::path))
                        .limit(8)
                        .map(file -> file.path().name())
                        .toList());
        return (folder.equals(RepoPath.ROOT) ? "." : folder.value()) + ": " + Prose.count(files.size(), "source file")
                + (tests == 0 ? "" : ", of them " + tests + " for tests") + "; " + names;
    }

    private static String folders(Dependency dependency) {
        return dependency.from().parent() + " -> " + dependency.to().parent();
    }
}
