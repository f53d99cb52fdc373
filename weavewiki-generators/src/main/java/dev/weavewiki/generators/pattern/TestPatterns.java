package dev.weavewiki.generators.pattern;

import static dev.weavewiki.generators.pattern.PatternKind.Family.TESTS;

import java.util.List;

/** Patterns of the tests. */
final class TestPatterns {

    static final List<PatternKind> ALL = List.of(
            new PatternKind(
                    "Subtests",
                    TESTS,
                    "One test function runs many named cases. Recognised by t.Run in test files.",
                    code -> Codebase.calls(
                            code.tests().stream()
                                    .filter(file -> file.language().value().equals("go")),
                            call -> call.name().equals("Run") && call.receiver().matches("t|b"))),
            new PatternKind(
                    "Parameterised tests",
                    TESTS,
                    "A test is written once and run over many inputs. Recognised by the annotations of the test"
                            + " frameworks.",
                    code -> code.tests().stream()
                            .flatMap(file ->
                                    Codebase.annotated(file, "ParameterizedTest|parametrize|RepeatedTest|Theory"))),
            new PatternKind(
                    "Test fixtures",
                    TESTS,
                    "What tests share is set up in one place. Recognised by fixtures and set-up methods of the test"
                            + " frameworks.",
                    code -> code.tests().stream()
                            .flatMap(file ->
                                    Codebase.annotated(file, "fixture|Before|BeforeEach|BeforeAll|BeforeClass|SetUp"))),
            new PatternKind(
                    "Nested test descriptions",
                    TESTS,
                    "Tests read as sentences, nested by what they are about. Recognised by describe blocks.",
                    code -> Codebase.calls(
                            code.tests().stream(),
                            call -> call.name().equals("describe")
                                    && call.receiver().isEmpty()
                                    && !call.literal().isEmpty())));

    private TestPatterns() {}
}
