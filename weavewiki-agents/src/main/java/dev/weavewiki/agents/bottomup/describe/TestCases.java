package dev.weavewiki.agents.bottomup.describe;

import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.Visibility;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The functions of a file that a test runner calls: cases, and what it runs besides, benchmarks and examples. */
final class TestCases {

    private static final Pattern CASE = Pattern.compile(
            "(.*[.:])?(Test|ParameterizedTest|RepeatedTest|Property|TestFactory|Theory|Fact|TestMethod|TestCase|test|rstest)");
    private static final Pattern BENCHMARK = Pattern.compile("(.*[.:])?(Benchmark|bench)");

    private TestCases() {}

    /** Annotated with a test annotation, or named as the test runners of Python and Go expect. */
    static List<Symbol> of(Subject subject) {
        return functions(subject, CASE, symbol -> isNamedTest(symbol, subject));
    }

    /** What is measured: functions that Go's runner takes for benchmarks, or with the annotation of JMH or Rust. */
    static List<Symbol> benchmarks(Subject subject) {
        return functions(subject, BENCHMARK, symbol -> isNamed(symbol, subject, "Benchmark"));
    }

    /** What Go's documentation shows as examples. */
    static List<Symbol> examples(Subject subject) {
        return subject.file().symbols().stream()
                .filter(symbol -> symbol.kind().isCallable() && isNamed(symbol, subject, "Example"))
                .toList();
    }

    /** What the examples are of, as their names say it: {@code ExampleTill_Sell_twice} is one of {@code Till.Sell}. */
    static List<String> shown(Subject subject) {
        return examples(subject).stream()
                .map(symbol -> symbol.name()
                        .substring("Example".length())
                        .replaceFirst("_\\p{Ll}.*", "")
                        .replace('_', '.'))
                .filter(name -> !subject.code()
                        .symbolsNamed(name.substring(name.lastIndexOf('.') + 1))
                        .isEmpty())
                .distinct()
                .toList();
    }

    private static List<Symbol> functions(Subject subject, Pattern annotation, Predicate<Symbol> named) {
        Set<String> annotated = subject.file().structure().calls().stream()
                .filter(site -> site.form() == CallSite.Form.ANNOTATION)
                .filter(site -> annotation.matcher(site.name()).matches())
                .map(CallSite::caller)
                .collect(Collectors.toSet());
        return subject.file().symbols().stream()
                .filter(symbol -> symbol.kind().isCallable())
                .filter(symbol -> annotated.contains(symbol.qualifiedName()) || named.test(symbol))
                .toList();
    }

    private static boolean isNamedTest(Symbol symbol, Subject subject) {
        return switch (subject.language()) {
            case "python" -> symbol.name().startsWith("test");
            case "go" -> isNamed(symbol, subject, "Test|Fuzz");
            case "java", "kotlin", "scala" ->
                symbol.name().matches("test\\p{Lu}.*") && symbol.visibility() == Visibility.PUBLIC;
            default -> symbol.name().matches("test(_.*|\\p{Lu}.*)");
        };
    }

    /** Whether Go's runner takes it for one of that kind: the word, with no small letter behind it. */
    private static boolean isNamed(Symbol symbol, Subject subject, String words) {
        return subject.language().equals("go") && symbol.name().matches("(" + words + ")(\\P{Ll}.*|)");
    }
}
