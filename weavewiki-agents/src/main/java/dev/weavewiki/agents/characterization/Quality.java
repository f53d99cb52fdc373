package dev.weavewiki.agents.characterization;

import dev.weavewiki.agents.Prose;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Document;
import dev.weavewiki.core.model.code.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the authors take care of, by what is set up in the repository: tests, continuous integration, linters, policies. */
final class Quality {

    private static final Pattern WORKFLOW = Pattern.compile("\\.github/workflows/[^/]+\\.ya?ml");
    private static final Map<Pattern, String> TOOLS = toolFiles();

    private final Ground ground;

    Quality(Ground ground) {
        this.ground = ground;
    }

    List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        tests().ifPresent(claims::add);
        workflows().ifPresent(claims::add);
        claims.addAll(tools());
        documents().forEach(claims::add);
        return claims;
    }

    /** The files that set up checks and continuous integration, by path. */
    List<SourceFile> settings() {
        return ground.code().files().stream()
                .filter(file -> WORKFLOW.matcher(file.path().value()).matches()
                        || tool(file.path()).isPresent())
                .toList();
    }

    private Optional<Claim> tests() {
        List<SourceFile> tests = ground.tests();
        if (tests.isEmpty()) {
            return Optional.empty();
        }
        long code = ground.main().stream().mapToLong(SourceFile::lines).sum();
        long lines = tests.stream().mapToLong(SourceFile::lines).sum();
        return Optional.of(Claim.of(
                Prose.count(tests.size(), "test file") + " (" + lines(lines) + ") "
                        + (tests.size() == 1 ? "stands" : "stand") + " against "
                        + Prose.count(ground.main().size(), "source file") + " (" + lines(code) + ").",
                ground.marks(
                        tests.stream()
                                .sorted(Comparator.comparingInt((SourceFile test) -> -test.lines())
                                        .thenComparing(SourceFile::path))
                                .toList(),
                        3)));
    }

    private static String lines(long lines) {
        return String.format(Locale.ROOT, "%,d", lines) + (lines == 1 ? " line" : " lines");
    }

    private Optional<Claim> workflows() {
        List<SourceFile> files = ground.code().files().stream()
                .filter(file -> WORKFLOW.matcher(file.path().value()).matches() && file.lines() > 0)
                .toList();
        if (files.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = files.stream().map(file -> file.path().stem()).toList();
        String which = names.size() == 1 ? "one workflow, " : names.size() + " workflows: ";
        return Optional.of(Claim.of(
                "GitHub Actions runs " + which
                        + Prose.list(names.stream().limit(8).toList()) + (names.size() > 8 ? " among others." : "."),
                files.stream()
                        .flatMap(file -> ground.lineWith(file.path(), "name:").or(() -> ground.mark(file)).stream())
                        .limit(4)
                        .toArray(Evidence[]::new)));
    }

    private List<Claim> tools() {
        Map<String, Claim> byTool = new LinkedHashMap<>();
        for (SourceFile file : ground.code().files()) {
            tool(file.path())
                    .filter(words -> file.lines() > 0)
                    .ifPresent(words -> byTool.putIfAbsent(
                            words,
                            Claim.of(
                                    words + " in `" + file.path() + "`.",
                                    Evidence.of(
                                            file.path(),
                                            LineRange.of(1, file.lines()).head(5)))));
        }
        inManifests().forEach(byTool::putIfAbsent);
        return List.copyOf(byTool.values());
    }

    /** Tools that are set up inside a manifest. */
    private Map<String, Claim> inManifests() {
        Map<String, String> signs = new LinkedHashMap<>();
        signs.put("[tool.ruff", "Ruff lints the code");
        signs.put("[tool.black", "Black formats the code");
        signs.put("[tool.mypy", "mypy checks types");
        signs.put("[tool.pyright", "Pyright checks types");
        signs.put("[tool.pytest", "pytest is set up");
        signs.put("<artifactId>error_prone_core", "Error Prone checks the code when it is compiled");
        signs.put("<artifactId>spotless-maven-plugin", "Spotless formats the code");
        signs.put("<artifactId>maven-checkstyle-plugin", "Checkstyle checks the code");
        signs.put("<artifactId>spotbugs-maven-plugin", "SpotBugs checks the code");
        signs.put("<artifactId>japicmp-maven-plugin", "japicmp compares the API with earlier releases");
        signs.put("<artifactId>jacoco-maven-plugin", "JaCoCo measures test coverage");
        signs.put("<artifactId>animal-sniffer-maven-plugin", "Animal Sniffer checks which platform APIs are used");
        signs.put("\"eslintConfig\"", "ESLint lints the code");
        Map<String, Claim> found = new LinkedHashMap<>();
        signs.forEach((sign, words) -> ground.manifests().stream()
                .map(manifest -> manifest.path())
                .distinct()
                .flatMap(path -> ground.lineWith(path, sign).stream())
                .findFirst()
                .ifPresent(line -> found.put(words, Claim.of(words + " (`" + line.path() + "`).", line))));
        return found;
    }

    private Stream<Claim> documents() {
        return Stream.of(
                        document(Document.Kind.SECURITY, "says how to report vulnerabilities"),
                        document(Document.Kind.CONTRIBUTING, "says how to contribute"),
                        document(Document.Kind.CHANGELOG, "lists what changed from version to version"))
                .flatMap(Optional::stream);
    }

    private Optional<Claim> document(Document.Kind kind, String words) {
        return ground.code().documents(kind).stream()
                .limit(1)
                .flatMap(document -> document.sections().stream()
                        .limit(1)
                        .map(section -> Claim.of(
                                "`" + document.path() + "` " + words + ".",
                                new Evidence(
                                        section.evidence().path(),
                                        section.evidence().lines().head(8)))))
                .findFirst();
    }

    private static Optional<String> tool(RepoPath path) {
        return TOOLS.entrySet().stream()
                .filter(tool -> tool.getKey().matcher(path.value()).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<Pattern, String> toolFiles() {
        Map<Pattern, String> tools = new LinkedHashMap<>();
        tools.put(Pattern.compile("\\.eslintrc.*|eslint\\.config\\..*"), "ESLint's rules stand");
        tools.put(Pattern.compile("\\.prettierrc.*|prettier\\.config\\..*"), "Prettier's rules stand");
        tools.put(Pattern.compile("biome\\.jsonc?"), "Biome's rules stand");
        tools.put(Pattern.compile("\\.golangci\\.ya?ml"), "golangci-lint's rules stand");
        tools.put(Pattern.compile("\\.?ruff\\.toml"), "Ruff's rules stand");
        tools.put(Pattern.compile("\\.flake8"), "Flake8's rules stand");
        tools.put(Pattern.compile("mypy\\.ini"), "mypy's rules stand");
        tools.put(Pattern.compile("\\.pre-commit-config\\.ya?ml"), "Checks before each commit are set up");
        tools.put(Pattern.compile("tox\\.ini|noxfile\\.py"), "Test environments are declared");
        tools.put(
                Pattern.compile("\\.coveragerc|codecov\\.ya?ml|\\.codecov\\.ya?ml"), "Coverage measurement is set up");
        tools.put(Pattern.compile("(?:.*/)?checkstyle.*\\.xml"), "Checkstyle's rules stand");
        tools.put(Pattern.compile("rustfmt\\.toml|\\.rustfmt\\.toml"), "rustfmt's rules stand");
        tools.put(Pattern.compile("clippy\\.toml"), "Clippy's rules stand");
        tools.put(Pattern.compile("\\.clang-format"), "clang-format's rules stand");
        tools.put(Pattern.compile("\\.rubocop\\.yml"), "RuboCop's rules stand");
        tools.put(Pattern.compile("detekt\\.ya?ml"), "detekt's rules stand");
        tools.put(Pattern.compile("\\.editorconfig"), "Editor settings are kept");
        tools.put(
                Pattern.compile(
                        "\\.gitlab-ci\\.ya?ml|\\.travis\\.ya?ml|Jenkinsfile|\\.circleci/config\\.yml|azure-pipelines\\.yml"),
                "A build server is set up");
        tools.put(
                Pattern.compile("\\.github/dependabot\\.ya?ml|renovate\\.json5?"),
                "Updates of dependencies are proposed by a bot, set up");
        return tools;
    }
}
