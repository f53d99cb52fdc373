package dev.weavewiki.agents.characterization;

import dev.weavewiki.agents.Prose;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Document;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.prose.Phrase;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the authors take care of, by what is set up in the repository: tests, continuous integration, linters, policies. */
final class Quality {

    private static final Pattern WORKFLOW = Pattern.compile("\\.github/workflows/[^/]+\\.ya?ml");
    private static final Map<Pattern, Phrase> TOOLS = toolFiles();

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
        ProseLanguage say = ground.say();
        return Optional.of(Claim.of(
                say.text(
                        tests.size(),
                        "{0} ({1}) stands against {2} ({3}).",
                        "{0} ({1}) stand against {2} ({3}).",
                        Prose.testFiles(tests.size(), say),
                        say.count(lines, "line"),
                        Prose.sourceFiles(ground.main().size(), say),
                        say.count(code, "line")),
                ground.marks(
                        tests.stream()
                                .sorted(Comparator.comparingInt((SourceFile test) -> -test.lines())
                                        .thenComparing(SourceFile::path))
                                .toList(),
                        3)));
    }

    private Optional<Claim> workflows() {
        List<SourceFile> files = ground.code().files().stream()
                .filter(file -> WORKFLOW.matcher(file.path().value()).matches() && file.lines() > 0)
                .toList();
        if (files.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = files.stream().map(file -> file.path().stem()).toList();
        return Optional.of(Claim.of(
                runs(names),
                files.stream()
                        .flatMap(file -> ground.lineWith(file.path(), "name:").or(() -> ground.mark(file)).stream())
                        .limit(4)
                        .toArray(Evidence[]::new)));
    }

    private String runs(List<String> workflows) {
        ProseLanguage say = ground.say();
        if (workflows.size() == 1) {
            return say.text("GitHub Actions runs one workflow, {0}.", workflows.get(0));
        }
        return workflows.size() <= 8
                ? say.text("GitHub Actions runs {0} workflows: {1}.", workflows.size(), say.list(workflows))
                : say.text(
                        "GitHub Actions runs {0} workflows: {1} among others.",
                        workflows.size(), say.examples(workflows.subList(0, 8)));
    }

    private List<Claim> tools() {
        Map<Phrase, Claim> byTool = new LinkedHashMap<>();
        for (SourceFile file : ground.code().files()) {
            tool(file.path())
                    .filter(words -> file.lines() > 0)
                    .ifPresent(words -> byTool.putIfAbsent(
                            words,
                            Claim.of(
                                    ground.say().text(words, "`" + file.path() + "`"),
                                    Evidence.of(
                                            file.path(),
                                            LineRange.of(1, file.lines()).head(5)))));
        }
        inManifests().forEach(byTool::putIfAbsent);
        return List.copyOf(byTool.values());
    }

    /** Tools that are set up inside a manifest. */
    private Map<Phrase, Claim> inManifests() {
        Map<String, Phrase> signs = new LinkedHashMap<>();
        signs.put("[tool.ruff", Phrase.of("Ruff lints the code ({0})."));
        signs.put("[tool.black", Phrase.of("Black formats the code ({0})."));
        signs.put("[tool.mypy", Phrase.of("mypy checks types ({0})."));
        signs.put("[tool.pyright", Phrase.of("Pyright checks types ({0})."));
        signs.put("[tool.pytest", Phrase.of("pytest is set up ({0})."));
        signs.put("<artifactId>error_prone_core", Phrase.of("Error Prone checks the code when it is compiled ({0})."));
        signs.put("<artifactId>spotless-maven-plugin", Phrase.of("Spotless formats the code ({0})."));
        signs.put("<artifactId>maven-checkstyle-plugin", Phrase.of("Checkstyle checks the code ({0})."));
        signs.put("<artifactId>spotbugs-maven-plugin", Phrase.of("SpotBugs checks the code ({0})."));
        signs.put(
                "<artifactId>japicmp-maven-plugin", Phrase.of("japicmp compares the API with earlier releases ({0})."));
        signs.put("<artifactId>jacoco-maven-plugin", Phrase.of("JaCoCo measures test coverage ({0})."));
        signs.put(
                "<artifactId>animal-sniffer-maven-plugin",
                Phrase.of("Animal Sniffer checks which platform APIs are used ({0})."));
        signs.put("\"eslintConfig\"", Phrase.of("ESLint lints the code ({0})."));
        Map<Phrase, Claim> found = new LinkedHashMap<>();
        signs.forEach((sign, words) -> ground.manifests().stream()
                .map(manifest -> manifest.path())
                .distinct()
                .flatMap(path -> ground.lineWith(path, sign).stream())
                .findFirst()
                .ifPresent(line ->
                        found.put(words, Claim.of(ground.say().text(words, "`" + line.path() + "`"), line))));
        return found;
    }

    private Stream<Claim> documents() {
        return Stream.of(
                        document(Document.Kind.SECURITY, Phrase.of("{0} says how to report vulnerabilities.")),
                        document(Document.Kind.CONTRIBUTING, Phrase.of("{0} says how to contribute.")),
                        document(Document.Kind.CHANGELOG, Phrase.of("{0} lists what changed from version to version.")))
                .flatMap(Optional::stream);
    }

    private Optional<Claim> document(Document.Kind kind, Phrase words) {
        return ground.code().documents(kind).stream()
                .limit(1)
                .flatMap(document -> document.sections().stream()
                        .limit(1)
                        .map(section -> Claim.of(
                                ground.say().text(words, "`" + document.path() + "`"),
                                new Evidence(
                                        section.evidence().path(),
                                        section.evidence().lines().head(8)))))
                .findFirst();
    }

    private static Optional<Phrase> tool(RepoPath path) {
        return TOOLS.entrySet().stream()
                .filter(tool -> tool.getKey().matcher(path.value()).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<Pattern, Phrase> toolFiles() {
        Map<Pattern, Phrase> tools = new LinkedHashMap<>();
        tools.put(Pattern.compile("\\.eslintrc.*|eslint\\.config\\..*"), Phrase.of("ESLint's rules stand in {0}."));
        tools.put(
                Pattern.compile("\\.prettierrc.*|prettier\\.config\\..*"), Phrase.of("Prettier's rules stand in {0}."));
        tools.put(Pattern.compile("biome\\.jsonc?"), Phrase.of("Biome's rules stand in {0}."));
        tools.put(Pattern.compile("\\.golangci\\.ya?ml"), Phrase.of("golangci-lint's rules stand in {0}."));
        tools.put(Pattern.compile("\\.?ruff\\.toml"), Phrase.of("Ruff's rules stand in {0}."));
        tools.put(Pattern.compile("\\.flake8"), Phrase.of("Flake8's rules stand in {0}."));
        tools.put(Pattern.compile("mypy\\.ini"), Phrase.of("mypy's rules stand in {0}."));
        tools.put(
                Pattern.compile("\\.pre-commit-config\\.ya?ml"),
                Phrase.of("Checks before each commit are set up in {0}."));
        tools.put(Pattern.compile("tox\\.ini|noxfile\\.py"), Phrase.of("Test environments are declared in {0}."));
        tools.put(
                Pattern.compile("\\.coveragerc|codecov\\.ya?ml|\\.codecov\\.ya?ml"),
                Phrase.of("Coverage measurement is set up in {0}."));
        tools.put(Pattern.compile("(?:.*/)?checkstyle.*\\.xml"), Phrase.of("Checkstyle's rules stand in {0}."));
        tools.put(Pattern.compile("rustfmt\\.toml|\\.rustfmt\\.toml"), Phrase.of("rustfmt's rules stand in {0}."));
        tools.put(Pattern.compile("clippy\\.toml"), Phrase.of("Clippy's rules stand in {0}."));
        tools.put(Pattern.compile("\\.clang-format"), Phrase.of("clang-format's rules stand in {0}."));
        tools.put(Pattern.compile("\\.rubocop\\.yml"), Phrase.of("RuboCop's rules stand in {0}."));
        tools.put(Pattern.compile("detekt\\.ya?ml"), Phrase.of("detekt's rules stand in {0}."));
        tools.put(Pattern.compile("\\.editorconfig"), Phrase.of("Editor settings are kept in {0}."));
        tools.put(
                Pattern.compile(
                        "\\.gitlab-ci\\.ya?ml|\\.travis\\.ya?ml|Jenkinsfile|\\.circleci/config\\.yml|azure-pipelines\\.yml"),
                Phrase.of("A build server is set up in {0}."));
        tools.put(
                Pattern.compile("\\.github/dependabot\\.ya?ml|renovate\\.json5?"),
                Phrase.of("Updates of dependencies are proposed by a bot, set up in {0}."));
        return tools;
    }
}
