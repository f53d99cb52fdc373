package dev.weavewiki.generators.convention;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.prose.Phrase;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How tests are named and where they lie. */
final class TestConventions {

    private static final int FEWEST = 3;
    private static final double SHARE = 0.6;

    private TestConventions() {}

    /** Ways to name a test file: how it is written, and how it is recognised. */
    private record Form(String words, Pattern pattern) {
        private static Form of(String words, String regex) {
            return new Form(words, Pattern.compile(regex));
        }
    }

    private static final List<Form> FORMS = List.of(
            Form.of("…Test", ".+Test\\.\\w+"),
            Form.of("…Tests", ".+Tests\\.\\w+"),
            Form.of("…IT", ".+IT\\.\\w+"),
            Form.of("test_…", "test_.+\\.\\w+"),
            Form.of("…_test", ".+_test\\.\\w+"),
            Form.of("….test", ".+\\.test\\.\\w+"),
            Form.of("….spec", ".+\\.spec\\.\\w+"));

    static List<Convention> in(CodeModel code, ProseLanguage say) {
        List<SourceFile> tests = code.sourceFiles().stream()
                .filter(file -> file.role() == FileRole.TEST && file.lines() > 0)
                .toList();
        List<Convention> found = new ArrayList<>();
        if (tests.size() < FEWEST) {
            return found;
        }
        FORMS.forEach(form -> add(
                say,
                tests,
                file -> form.pattern().matcher(file.path().name()).matches(),
                Phrase.of("{0} of {1} ({2}) are named {3}."),
                form.words(),
                found));
        layout(say, tests, found);
        return found;
    }

    private static void add(
            ProseLanguage say,
            List<SourceFile> tests,
            Predicate<SourceFile> test,
            Phrase sentence,
            String name,
            List<Convention> found) {
        List<SourceFile> follow = tests.stream().filter(test).toList();
        if (follow.size() >= SHARE * tests.size()) {
            found.add(new Convention(
                    say.text("Tests"),
                    say.text(
                            sentence,
                            say.number(follow.size()),
                            say.count(tests.size(), "test file"),
                            say.percent(follow.size(), tests.size()),
                            name),
                    follow.stream().limit(2).map(LayoutConventions::head).toList(),
                    tests.stream()
                            .filter(test.negate())
                            .limit(5)
                            .map(file -> new Convention.Deviation(file.path().name(), LayoutConventions.head(file)))
                            .toList()));
        }
    }

    private static void layout(ProseLanguage say, List<SourceFile> tests, List<Convention> found) {
        Map<String, Long> folders = tests.stream()
                .flatMap(file -> testFolder(file.path()))
                .collect(Collectors.groupingBy(folder -> folder, TreeMap::new, Collectors.counting()));
        folders.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(most -> add(
                        say,
                        tests,
                        file -> testFolder(file.path()).anyMatch(most.getKey()::equals),
                        Phrase.of("{0} of {1} ({2}) lie below a folder named {3}."),
                        most.getKey(),
                        found));
    }

    private static Stream<String> testFolder(RepoPath path) {
        return Stream.of(path.parent().value().split("/", -1))
                .filter(folder -> folder.matches("tests?|spec|__tests__|testing"))
                .limit(1);
    }
}
