package dev.weavewiki.core.source;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.LanguageId;
import dev.weavewiki.core.model.code.SourceSet;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what a file is for from its path and its language. */
final class RoleClassifier {

    private static final Pattern MANIFEST = Pattern.compile(
            "pom\\.xml|(?:build|settings)\\.gradle(?:\\.kts)?|package\\.json|pyproject\\.toml|setup\\.(?:py|cfg)"
                    + "|(?:.*[-_.])?requirements(?:[-_.].*)?\\.(?:txt|in)|go\\.mod|Cargo\\.toml|composer\\.json|Gemfile"
                    + "|.+\\.(?:gemspec|podspec|csproj|fsproj|vbproj)|mix\\.exs|Package(?:@swift-[\\d.]+)?\\.swift|build\\.(?:sbt|mill|sc)|pubspec\\.yaml|Pipfile");

    private static final Set<String> PROSE_NAMES = Set.of(
            "readme",
            "license",
            "licence",
            "copying",
            "notice",
            "authors",
            "contributors",
            "changelog",
            "changes",
            "history",
            "news",
            "contributing",
            "security",
            "install",
            "todo",
            "maintainers",
            "code_of_conduct",
            "thanks",
            "patents");

    private static final Set<String> TEST_FOLDERS = Set.of(
            "test",
            "tests",
            "__tests__",
            "__mocks__",
            "testdata",
            "spec",
            "specs",
            "e2e",
            "cypress",
            "androidtest",
            "integrationtest",
            "functionaltest",
            "testfixtures",
            "__fixtures__",
            "fixtures",
            "jvmtest",
            "commontest");

    private static final Pattern TEST_NAME = Pattern.compile(
            "test_.+|.+_test|.+_tests|.+_spec|.+_unittest|conftest"
                    + "|.+\\.(?:test|spec|e2e|cy)(?:\\.d)?|.+[-.]tests?|.+[a-z0-9](?:Test|Tests|TestCase|IT|ITCase|Spec|Suite)|Test[A-Z].+");
    private static final Pattern SNAKE_TEST = Pattern.compile("tests|test_.+|.+_tests?|.+_spec|.+_unittest|conftest");
    /** A program of that name is a C library's test; in other languages {@code test} may be a module for users. */
    private static final Pattern C_TEST = Pattern.compile("test|" + SNAKE_TEST.pattern());

    /** Folders of tests as C#, Swift and Kotlin name them, and of programs to test with: {@code UnitTests}, {@code TestApp}. */
    private static final Pattern TEST_FOLDER = Pattern.compile(
            ".*[a-z0-9]Tests?|.+[._-][Tt]ests|.+_tests?|(?i:test[-_.]?(?:apps?|beds?|harness|projects?))");

    /** Scripts that a build tool writes into the repository so that it can start itself; the last ones into the root. */
    private static final Pattern WRAPPER =
            Pattern.compile("(?:.+/)?(?:gradlew|mvnw)(?:\\.bat|\\.cmd)?|(?:mill|sbt)(?:\\.bat)?");

    private static final Set<String> SNAKE_ONLY =
            Set.of("python", "go", "rust", "c", "cpp", "ruby", "dart", "elixir", "lua");

    private static final Set<String> C_LIKE = Set.of("c", "cpp");

    private final LanguageTable table = LanguageTable.INSTANCE;

    FileRole role(RepoPath path, LanguageId id) {
        if (MANIFEST.matcher(path.name()).matches()) {
            return FileRole.MANIFEST;
        }
        if (WRAPPER.matcher(path.value()).matches()) {
            return FileRole.DATA;
        }
        LanguageTable.@Nullable Language language = table.withId(id);
        LanguageTable.Kind kind = language == null ? LanguageTable.Kind.DATA : language.kind();
        return switch (kind) {
            case CODE -> isTest(path, id) ? FileRole.TEST : FileRole.SOURCE;
            case PROSE -> FileRole.DOCUMENTATION;
            case CONFIG -> isInTestFolder(path) ? FileRole.DATA : FileRole.CONFIGURATION;
            case MARKUP -> FileRole.DATA;
            case DATA -> isPlainProse(path, id) ? FileRole.DOCUMENTATION : FileRole.DATA;
        };
    }

    /** Whether a path lies where tests and what they read are kept. */
    static boolean isInTestFolder(RepoPath path) {
        return SourceSet.foldersAhead(path).stream().anyMatch(RoleClassifier::isOfTests);
    }

    private static boolean isOfTests(String folder) {
        return TEST_FOLDERS.contains(folder.toLowerCase(Locale.ROOT))
                || TEST_FOLDER.matcher(folder).matches();
    }

    private static boolean isTest(RepoPath path, LanguageId id) {
        if (isInTestFolder(path)) {
            return true;
        }
        Pattern convention =
                C_LIKE.contains(id.value()) ? C_TEST : SNAKE_ONLY.contains(id.value()) ? SNAKE_TEST : TEST_NAME;
        boolean perlTest = path.extension().equals("t") || path.extension().equals("bats");
        boolean named = perlTest || convention.matcher(path.stem()).matches();
        return named && (!SourceSet.isMain(path) || isBesideItsTests(path, id));
    }

    /** Gems may hold others below {@code lib}, with their tests; there a folder says so as well as the name. */
    private static boolean isBesideItsTests(RepoPath path, LanguageId id) {
        return id.value().equals("ruby") && folders(path).stream().anyMatch(RoleClassifier::isOfTests);
    }

    private static boolean isPlainProse(RepoPath path, LanguageId id) {
        if (!id.equals(LanguageDetector.TEXT)) {
            return false;
        }
        String stem = path.stem().toLowerCase(Locale.ROOT);
        boolean named =
                PROSE_NAMES.contains(stem) || PROSE_NAMES.stream().anyMatch(name -> stem.startsWith(name + "-"));
        boolean guide = path.extension().equals("txt")
                && !isInTestFolder(path)
                && folders(path).stream()
                        .anyMatch(folder -> folder.equalsIgnoreCase("docs") || folder.equalsIgnoreCase("doc"));
        return named || guide;
    }

    private static List<String> folders(RepoPath path) {
        String folder = path.parent().value();
        return folder.isEmpty() ? List.of() : Arrays.asList(folder.split("/", -1));
    }
}
