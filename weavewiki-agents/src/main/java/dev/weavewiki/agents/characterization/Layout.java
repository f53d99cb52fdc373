package dev.weavewiki.agents.characterization;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.weavewiki.agents.Prose;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.SourceFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How files are named and where tests stand, in counts. */
final class Layout {

    /** From this share on a habit counts as the project's; our choice. */
    private static final double HABIT = 0.8;

    private static final Map<String, Pattern> NAMES = names();
    private static final Map<String, Pattern> TEST_NAMES = testNames();

    private final Ground ground;

    Layout(Ground ground) {
        this.ground = ground;
    }

    List<Claim> claims() {
        return Stream.of(fileNames(), testPlace(), testNaming())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Claim> fileNames() {
        List<SourceFile> telling = ground.main().stream()
                .filter(file -> NAMES.values().stream()
                        .anyMatch(form -> form.matcher(file.path().stem()).matches()))
                .toList();
        return habit(telling, NAMES, file -> file.path().stem())
                .map(habit -> Claim.of(
                        "File names are in " + habit.name() + ": "
                                + (habit.files().size() == telling.size()
                                        ? "all " + telling.size()
                                        : habit.files().size() + " of the " + telling.size())
                                + " that consist of several words.",
                        ground.marks(habit.files(), 3)));
    }

    private Optional<Claim> testNaming() {
        List<SourceFile> tests = ground.tests();
        return habit(tests, TEST_NAMES, file -> file.path().name())
                .map(habit -> Claim.of(
                        habit.share(tests.size()) + " test files are named " + habit.name() + ".",
                        ground.marks(habit.files(), 3)));
    }

    private Optional<Claim> testPlace() {
        List<SourceFile> tests = ground.tests();
        if (tests.isEmpty()) {
            return Optional.empty();
        }
        Set<RepoPath> folders =
                ground.main().stream().map(file -> file.path().parent()).collect(Collectors.toSet());
        long beside = tests.stream()
                .filter(test -> folders.contains(test.path().parent()))
                .count();
        if (beside >= HABIT * tests.size()) {
            return Optional.of(Claim.of(
                    Prose.count(tests.size(), "test file") + (tests.size() == 1 ? " stands" : " stand")
                            + " in the same folders as the code under test.",
                    ground.marks(tests, 3)));
        }
        return apart(tests);
    }

    private Optional<Claim> apart(List<SourceFile> tests) {
        Map<RepoPath, Long> roots = tests.stream()
                .flatMap(test -> testRoot(test.path()).stream())
                .collect(groupingBy(root -> root, TreeMap::new, counting()));
        return roots.entrySet().stream()
                .max(Map.Entry.<RepoPath, Long>comparingByValue()
                        .thenComparing(
                                Map.Entry.<RepoPath, Long>comparingByKey().reversed()))
                .map(largest -> Claim.of(
                        share(largest.getValue(), tests.size()) + " test files stand in `" + largest.getKey()
                                + "`, apart from the code.",
                        ground.marks(
                                tests.stream()
                                        .filter(test -> test.path().isUnder(largest.getKey()))
                                        .toList(),
                                3)));
    }

    private static Optional<RepoPath> testRoot(RepoPath test) {
        RepoPath root = RepoPath.ROOT;
        for (String segment : test.parent().value().split("/", -1)) {
            root = root.resolve(segment).orElse(root);
            if (segment.matches("(?i)tests?|__tests__|spec|.*-tests?|tests?-.*")) {
                return Optional.of(root);
            }
        }
        return Optional.empty();
    }

    private static Optional<Habit> habit(
            List<SourceFile> files, Map<String, Pattern> forms, Function<SourceFile, String> name) {
        return forms.entrySet().stream()
                .map(form -> new Habit(
                        form.getKey(),
                        files.stream()
                                .filter(file -> form.getValue()
                                        .matcher(name.apply(file))
                                        .matches())
                                .toList()))
                .filter(habit -> habit.files().size() >= 3 && habit.files().size() >= HABIT * files.size())
                .findFirst();
    }

    private static String share(long part, long whole) {
        return part == whole ? (whole == 1 ? "The" : "All " + whole) : part + " of the " + whole;
    }

    private record Habit(String name, List<SourceFile> files) {
        String share(int whole) {
            return Layout.share(files.size(), whole);
        }
    }

    private static Map<String, Pattern> names() {
        Map<String, Pattern> names = new LinkedHashMap<>();
        names.put("PascalCase", Pattern.compile("(?:[A-Z][a-z0-9]*){2,}|[A-Z]+[a-z0-9]+(?:[A-Z][a-z0-9]*)+"));
        names.put("camelCase", Pattern.compile("[a-z][a-z0-9]*(?:[A-Z][a-z0-9]*)+"));
        names.put("snake_case", Pattern.compile("_?[a-z0-9]+(?:_[a-z0-9]+)+"));
        names.put("kebab-case", Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)+"));
        return names;
    }

    private static Map<String, Pattern> testNames() {
        Map<String, Pattern> names = new LinkedHashMap<>();
        names.put("after what they test, with Test at the end", Pattern.compile("\\w+Tests?\\.\\w+"));
        names.put("with test_ at the beginning", Pattern.compile("test_\\w+\\.\\w+"));
        names.put("after what they test, with _test at the end", Pattern.compile("\\w+_test\\.\\w+"));
        names.put("after what they test, with .test before the extension", Pattern.compile("[\\w.-]+\\.test\\.\\w+"));
        names.put("after what they test, with .spec before the extension", Pattern.compile("[\\w.-]+\\.spec\\.\\w+"));
        return names;
    }
}
