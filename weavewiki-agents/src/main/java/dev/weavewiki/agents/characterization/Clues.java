package dev.weavewiki.agents.characterization;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.weavewiki.agents.Excerpts;
import dev.weavewiki.agents.Prose;
import dev.weavewiki.agents.Ranked;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Call;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.code.Document;
import dev.weavewiki.core.model.code.EntryPoint;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.Visibility;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The evidence for these agents' briefs: items with the citations that belong to them, the most telling first. */
final class Clues {

    /** How many items a part holds at most; what fits is decided when the brief is cut. */
    private static final int MOST = 150;

    /** How much of a section's text one item shows, in characters. */
    private static final int SECTION = 1_500;

    /** How many cycles are shown, and after them, how many files. */
    private static final int MOST_CYCLES = 10;

    private static final int MOST_USED = 60;

    private final Ground ground;

    Clues(Ground ground) {
        this.ground = ground;
    }

    /** Sections of READMEs, then of guides, those nearest to the root first. */
    Ranked documents() {
        List<Document.Section> sections = Stream.of(
                        Document.Kind.README, Document.Kind.GUIDE, Document.Kind.ARCHITECTURE_DECISION)
                .flatMap(kind -> ground.code().documents(kind).stream())
                .flatMap(document -> document.sections().stream())
                .filter(section ->
                        !section.heading().isBlank() || !section.text().isBlank())
                .toList();
        return Ranked.of(sections, Clues::section).atMost(MOST);
    }

    /** The headings of all documents with their citations. */
    Ranked headings() {
        List<Document.Section> sections = ground.code().documents().stream()
                .filter(document ->
                        document.kind() != Document.Kind.LICENSE && document.kind() != Document.Kind.CHANGELOG)
                .flatMap(document -> document.sections().stream())
                .filter(section -> !section.heading().isBlank())
                .toList();
        return Ranked.of(sections, Clues::heading).atMost(2 * MOST);
    }

    /** What each manifest says of itself, then its scripts and requirements. */
    Ranked manifests() {
        List<Supplier<String>> lines = ground.manifests().stream()
                .flatMap(manifest -> Stream.concat(Stream.of(() -> head(manifest)), lines(manifest)))
                .toList();
        return Ranked.of(lines, Supplier::get).atMost(2 * MOST);
    }

    /** Each folder with its files by role and its most central declarations. */
    Ranked folders() {
        Map<RepoPath, List<SourceFile>> byFolder = ground.code().sourceFiles().stream()
                .collect(groupingBy(file -> file.path().parent(), TreeMap::new, toList()));
        List<Map.Entry<RepoPath, List<SourceFile>>> ranked = byFolder.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<RepoPath, List<SourceFile>> folder) ->
                                folder.getKey().depth())
                        .thenComparing(folder -> -folder.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .toList();
        return Ranked.of(ranked, folder -> folder(folder.getKey(), folder.getValue()))
                .atMost(MOST);
    }

    /** How often files of one folder lean on files of another. */
    Ranked folderDependencies() {
        Map<String, Long> counts = ground.code().dependencies().stream()
                .filter(dependency -> ground.isMain(dependency.from()) && ground.isMain(dependency.to()))
                .filter(dependency ->
                        !dependency.from().parent().equals(dependency.to().parent()))
                .collect(groupingBy(Clues::folders, TreeMap::new, counting()));
        List<Map.Entry<String, Long>> ranked = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        return Ranked.of(ranked, entry -> entry.getKey() + ": " + Prose.count(entry.getValue(), "dependency"))
                .atMost(MOST);
    }

    /** The central files: what they declare, and how many files lean on them. */
    Ranked files() {
        return Ranked.of(
                        ground.main(),
                        file -> Excerpts.file(file) + "; used by "
                                + Prose.count(
                                        ground.code().sourcesOf(file.path()).size(), "file") + ", uses "
                                + ground.code().targetsOf(file.path()).size())
                .atMost(MOST);
    }

    /** The visible declarations of the central files with signatures and comments. */
    Ranked symbols() {
        List<Symbol> symbols = ground.main().stream()
                .flatMap(file -> file.symbols().stream()
                        .filter(symbol -> symbol.visibility() == Visibility.PUBLIC)
                        .filter(symbol -> symbol.isTopLevel() || !symbol.doc().isBlank())
                        .limit(12))
                .toList();
        return Ranked.of(symbols, Excerpts::symbol).atMost(2 * MOST);
    }

    /** The comments that introduce files and packages. */
    Ranked comments() {
        List<SourceFile> introduced = ground.main().stream()
                .filter(file -> !file.structure().doc().isBlank())
                .filter(file -> file.docEvidence().isPresent())
                .toList();
        return Ranked.of(
                        introduced,
                        file -> file.docEvidence().orElseThrow().citation() + " "
                                + head(PlainText.ofComment(file.structure().doc())))
                .atMost(MOST);
    }

    /** Files by how many others lean on them, then the cycles, each with the lines that show it. */
    Ranked graph() {
        List<List<RepoPath>> cycles = ground.code().graph().cycles();
        int shown = Math.min(MOST_CYCLES, cycles.size());
        List<Supplier<String>> items = new ArrayList<>();
        cycles.subList(0, shown).forEach(cycle -> items.add(() -> cycle(cycle)));
        ground.main().stream()
                .filter(file -> !ground.code().sourcesOf(file.path()).isEmpty())
                .forEach(file -> items.add(() -> used(file)));
        cycles.subList(shown, cycles.size()).forEach(cycle -> items.add(() -> cycle(cycle)));
        return Ranked.of(items, Supplier::get).atMost(shown + MOST_USED);
    }

    private static String cycle(List<RepoPath> files) {
        String shown = String.join(
                " <-> ", files.stream().map(RepoPath::value).limit(12).toList());
        return "cycle: " + shown + more(files.size() - 12);
    }

    private static String more(int items) {
        return items > 0 ? " and " + items + " more" : "";
    }

    private String used(SourceFile file) {
        List<String> first = ground.code().dependentsOf(file.path()).stream()
                .map(Dependency::evidence)
                .map(Object::toString)
                .limit(3)
                .toList();
        return file.path() + " is used by "
                + Prose.count(ground.code().sourcesOf(file.path()).size(), "file") + ", first at "
                + String.join(", ", first);
    }

    /** What the code imports that is not in the repository: each module with the files and lines. */
    Ranked imports() {
        Map<String, List<String>> uses = new TreeMap<>();
        ground.code().externalUses().stream()
                .filter(use -> ground.isMain(use.from()))
                .forEach(use -> uses.computeIfAbsent(use.module(), module -> new ArrayList<>())
                        .add(use.from() + ":" + use.line() + "-" + use.line()));
        List<Map.Entry<String, List<String>>> ranked = uses.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<String>> use) ->
                                -use.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .toList();
        return Ranked.of(
                        ranked,
                        use -> use.getKey() + " (" + use.getValue().size() + "): "
                                + String.join(
                                        ", ", use.getValue().stream().limit(3).toList()))
                .atMost(2 * MOST);
    }

    /** Entry points with the head of the code that stands there. */
    Ranked entryPoints() {
        return Ranked.of(ground.code().entryPoints(), this::entryPoint).atMost(MOST);
    }

    /** The test files and what they test. */
    Ranked tests() {
        return Ranked.of(ground.tests(), Excerpts::file).atMost(MOST);
    }

    /** Settings of tools, builds and services, by their first lines. */
    Ranked settings() {
        List<Evidence> heads = new Quality(ground)
                .settings().stream()
                        .flatMap(file -> file.headEvidence().stream())
                        .toList();
        return Ranked.of(heads, place -> Excerpts.numbered(ground.texts(), place))
                .atMost(40);
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
        String shown = Prose.cut(text, SECTION);
        return heading(section) + "\n" + (shown.equals(text) ? text : shown + " …");
    }

    private static String heading(Document.Section section) {
        return section.evidence().citation() + " " + "#".repeat(Math.max(1, section.level())) + " " + section.heading();
    }

    private static String head(String text) {
        return String.join(" ", Prose.sentences(text).stream().limit(4).toList());
    }

    private static String head(Manifest manifest) {
        return manifest.path() + " (" + manifest.ecosystem() + ") " + manifest.name() + " " + manifest.version()
                + (manifest.description().isBlank() ? "" : " — " + manifest.description())
                + (manifest.license().isBlank() ? "" : " — licence " + manifest.license());
    }

    private static Stream<Supplier<String>> lines(Manifest manifest) {
        return Stream.concat(
                manifest.scripts().stream()
                        .map(script -> () -> script.evidence().citation() + " "
                                + script.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " "
                                + script.name() + ": " + script.command()),
                manifest.requirements().stream()
                        .map(need -> () -> need.evidence().citation() + " needs " + need.name() + " " + need.version()
                                + " (" + need.scope() + ")"));
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
                + (tests == 0 ? "" : ", of them " + tests + " for tests") + "; " + names + more(files.size() - 8);
    }

    private static String folders(Dependency dependency) {
        return dependency.from().parent() + " -> " + dependency.to().parent();
    }
}
