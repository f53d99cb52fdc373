package dev.weavewiki.agents.characterization;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.weavewiki.agents.Prose;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.prose.Phrase;
import dev.weavewiki.core.prose.ProseLanguage;
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

    private static final Map<Phrase, Pattern> NAMES = names();
    private static final Map<Phrase, Pattern> TEST_NAMES = testNames();

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
                .map(habit -> Claim.of(fileNames(habit, telling.size()), ground.marks(habit.files(), 3)));
    }

    private String fileNames(Habit habit, int all) {
        ProseLanguage say = ground.say();
        int fitting = habit.files().size();
        String form = say.text(habit.name());
        return fitting == all
                ? say.text(
                        "File names are in {0}: all {1} that consist of several words.", form, Prose.number(all, say))
                : say.text(
                        "File names are in {0}: {1} of the {2} that consist of several words.",
                        form, Prose.number(fitting, say), Prose.number(all, say));
    }

    private Optional<Claim> testNaming() {
        List<SourceFile> tests = ground.tests();
        return habit(tests, TEST_NAMES, file -> file.path().name())
                .map(habit -> Claim.of(testNames(habit, tests.size()), ground.marks(habit.files(), 3)));
    }

    private String testNames(Habit habit, int all) {
        ProseLanguage say = ground.say();
        int fitting = habit.files().size();
        String form = say.text(habit.name());
        return fitting == all
                ? say.text("All {0} test files are named {1}.", Prose.number(all, say), form)
                : say.text(
                        "{0} of the {1} test files are named {2}.",
                        Prose.number(fitting, say), Prose.number(all, say), form);
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
                    ground.say()
                            .text(
                                    tests.size(),
                                    "{0} test file stands in the same folders as the code under test.",
                                    "{0} test files stand in the same folders as the code under test.",
                                    Prose.number(tests.size(), ground.say())),
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
                        apart(largest.getKey(), largest.getValue(), tests.size()),
                        ground.marks(
                                tests.stream()
                                        .filter(test -> test.path().isUnder(largest.getKey()))
                                        .toList(),
                                3)));
    }

    private String apart(RepoPath folder, long part, int all) {
        ProseLanguage say = ground.say();
        String where = "`" + folder + "`";
        if (all == 1) {
            return say.text("The test files stand in {0}, apart from the code.", where);
        }
        return part == all
                ? say.text("All {0} test files stand in {1}, apart from the code.", Prose.number(all, say), where)
                : say.text(
                        "{0} of the {1} test files stand in {2}, apart from the code.",
                        Prose.number(part, say), Prose.number(all, say), where);
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
            List<SourceFile> files, Map<Phrase, Pattern> forms, Function<SourceFile, String> name) {
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

    private record Habit(Phrase name, List<SourceFile> files) {}

    private static Map<Phrase, Pattern> names() {
        Map<Phrase, Pattern> names = new LinkedHashMap<>();
        names.put(
                Phrase.of("PascalCase"), Pattern.compile("(?:[A-Z][a-z0-9]*){2,}|[A-Z]+[a-z0-9]+(?:[A-Z][a-z0-9]*)+"));
        names.put(Phrase.of("camelCase"), Pattern.compile("[a-z][a-z0-9]*(?:[A-Z][a-z0-9]*)+"));
        names.put(Phrase.of("snake_case"), Pattern.compile("_?[a-z0-9]+(?:_[a-z0-9]+)+"));
        names.put(Phrase.of("kebab-case"), Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)+"));
        return names;
    }

    private static Map<Phrase, Pattern> testNames() {
        Map<Phrase, Pattern> names = new LinkedHashMap<>();
        names.put(Phrase.of("after what they test, with Test at the end"), Pattern.compile("\\w+Tests?\\.\\w+"));
        names.put(Phrase.of("with test_ at the beginning"), Pattern.compile("test_\\w+\\.\\w+"));
        names.put(Phrase.of("after what they test, with _test at the end"), Pattern.compile("\\w+_test\\.\\w+"));
        names.put(
                Phrase.of("after what they test, with .test before the extension"),
                Pattern.compile("[\\w.-]+\\.test\\.\\w+"));
        names.put(
                Phrase.of("after what they test, with .spec before the extension"),
                Pattern.compile("[\\w.-]+\\.spec\\.\\w+"));
        return names;
    }
}
