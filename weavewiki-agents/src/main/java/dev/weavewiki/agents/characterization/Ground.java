package dev.weavewiki.agents.characterization;

import dev.weavewiki.agents.topdown.Scope;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.ProfileInsight;
import dev.weavewiki.core.model.product.ProjectProfile;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The repository as these agents look at it: the project's own code apart from its tests and from what stands beside
 * both (examples, benchmarks, documentation tools).
 *
 * @param main never empty for a repository with source files; the most central first
 * @param tests tests and modules that exist for tests only, by path
 * @param aside by path
 * @param own the paths of the main files
 * @param folders the main files by their folders
 * @param manifests those nearest to the root first
 */
record Ground(
        Knowledge known,
        List<SourceFile> main,
        List<SourceFile> tests,
        List<SourceFile> aside,
        Set<RepoPath> own,
        Folders folders,
        List<Manifest> manifests) {

    private static final Set<String> REVERSED_DOMAINS = Set.of("com", "org", "net", "io");
    private static final Pattern TEST_FOLDER = Pattern.compile("(?:.*-)?tests?(?:-.*)?|__tests__|spec|e2e");
    private static final Pattern DECLARATION = Pattern.compile("\\s*(?:package|namespace|module)\\s+\\S.*");

    private static final Pattern TEXT = Pattern.compile(".*\\w.*");

    static Ground of(Knowledge known) {
        List<SourceFile> sources = known.code().sourceFiles();
        List<SourceFile> tests = sources.stream().filter(Ground::isTest).toList();
        List<SourceFile> aside = sources.stream()
                .filter(file -> !isTest(file) && isBesideProduct(file.path()))
                .toList();
        List<SourceFile> main = sources.stream()
                .filter(file -> !isTest(file) && !isBesideProduct(file.path()))
                .filter(file -> !file.scanned().generated())
                .toList();
        if (main.isEmpty()) {
            List<SourceFile> all = central(known.code(), sources);
            return new Ground(
                    known, all, List.of(), List.of(), paths(sources), new Folders(all), manifests(known.code()));
        }
        List<SourceFile> all = central(known.code(), main);
        return new Ground(known, all, tests, aside, paths(main), new Folders(all), manifests(known.code()));
    }

    CodeModel code() {
        return known.code();
    }

    SourceTexts texts() {
        return known.texts();
    }

    ProseLanguage say() {
        return known.language();
    }

    /** What an earlier turn found. */
    <I extends ProfileInsight> Optional<I> found(Class<I> type) {
        return known.find(ProjectProfile.class).flatMap(profile -> profile.find(type));
    }

    /** The main files in the order of their paths. */
    List<SourceFile> mainByPath() {
        return main.stream().sorted().toList();
    }

    List<SourceFile> mainUnder(RepoPath folder) {
        return folders.under(folder);
    }

    List<SourceFile> mainIn(RepoPath folder) {
        return folders.in(folder);
    }

    boolean isMain(RepoPath path) {
        return own.contains(path);
    }

    private static List<Manifest> manifests(CodeModel code) {
        return code.manifests().stream()
                .filter(manifest -> !isAside(manifest.path()))
                .sorted(Comparator.comparingInt(
                                (Manifest manifest) -> manifest.path().depth())
                        .thenComparing(Manifest::path))
                .toList();
    }

    /** Where a file says what it belongs to: its package line, else its first declaration, else its first line. */
    Optional<Evidence> mark(SourceFile file) {
        List<String> lines = texts().lines(file.path());
        return firstMatch(lines, DECLARATION)
                .or(() -> file.symbols().stream()
                        .findFirst()
                        .map(symbol -> symbol.lines().from()))
                .or(() -> firstMatch(lines, TEXT))
                .or(() -> file.lines() > 0 ? Optional.of(1) : Optional.empty())
                .map(line -> Evidence.of(file.path(), LineRange.at(line)));
    }

    /** The lines from the first import or declaration on, at most 15. */
    Optional<Evidence> entrance(SourceFile file) {
        int from = Stream.concat(
                        file.structure().imports().stream().map(site -> site.line()),
                        file.symbols().stream().map(symbol -> symbol.lines().from()))
                .min(Comparator.naturalOrder())
                .orElse(1);
        return from > file.lines()
                ? Optional.empty()
                : Optional.of(Evidence.of(
                        file.path(), LineRange.of(from, file.lines()).head(15)));
    }

    /** Marks of the first files, at most that many. */
    Evidence[] marks(List<SourceFile> files, int limit) {
        return files.stream().flatMap(file -> mark(file).stream()).limit(limit).toArray(Evidence[]::new);
    }

    /** The first line of the file that contains the text. */
    Optional<Evidence> lineWith(RepoPath path, String text) {
        return firstMatch(texts().lines(path), Pattern.compile(".*" + Pattern.quote(text) + ".*"))
                .map(line -> Evidence.of(path, LineRange.at(line)));
    }

    static boolean isAside(RepoPath path) {
        String[] segments = path.parent().value().toLowerCase(Locale.ROOT).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean isPackage = i > 0 && REVERSED_DOMAINS.contains(segments[i - 1]);
            if (!isPackage && WordLists.ASIDE.contains(segments[i])) {
                return true;
            }
        }
        return Scope.isBeside(path);
    }

    private static boolean isTest(SourceFile file) {
        return file.role() == FileRole.TEST;
    }

    private static boolean isBesideProduct(RepoPath path) {
        return isAside(path) || isTestFolder(path);
    }

    /** Whether one of the two top folders exists for tests. */
    static boolean isTestFolder(RepoPath path) {
        return Stream.of(path.parent().value().split("/", -1))
                .limit(2)
                .anyMatch(segment ->
                        TEST_FOLDER.matcher(segment.toLowerCase(Locale.ROOT)).matches());
    }

    private static Set<RepoPath> paths(List<SourceFile> files) {
        return files.stream().map(SourceFile::path).collect(Collectors.toUnmodifiableSet());
    }

    private static List<SourceFile> central(CodeModel code, List<SourceFile> files) {
        return files.stream()
                .sorted(Comparator.comparingDouble((SourceFile file) -> -code.centrality(file.path()))
                        .thenComparing(SourceFile::path))
                .toList();
    }

    private static Optional<Integer> firstMatch(List<String> lines, Pattern form) {
        for (int i = 0; i < lines.size(); i++) {
            if (form.matcher(lines.get(i)).matches()) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }
}
