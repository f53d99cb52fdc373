package dev.weavewiki.generators.pattern;

import static dev.weavewiki.generators.pattern.PatternKind.Family.TESTS;

import dev.weavewiki.core.prose.Phrase;
import java.util.List;

/** Patterns of the tests. */
final class TestPatterns {

    static final List<PatternKind> ALL = List.of(
            new PatternKind(
                    Phrase.of("Subtests"),
                    TESTS,
                    Phrase.of("One test function runs many named cases. Recognised by t.Run in test files."),
                    code -> Codebase.calls(
                            code.tests().stream()
                                    .filter(file -> file.language().value().equals("go")),
                            call -> call.name().equals("Run") && call.receiver().matches("t|b"))),
            new PatternKind(
                    Phrase.of("Parameterised tests"),
                    TESTS,
                    Phrase.of(
                            "A test is written once and run over many inputs. Recognised by the annotations of the test"
                                    + " frameworks."),
                    code -> code.tests().stream()
                            .flatMap(file ->
                                    Codebase.annotated(file, "ParameterizedTest|parametrize|RepeatedTest|Theory"))),
            new PatternKind(
                    Phrase.of("Test fixtures"),
                    TESTS,
                    Phrase.of(
                            "What tests share is set up in one place. Recognised by fixtures and set-up methods of the test"
                                    + " frameworks."),
                    code -> code.tests().stream()
                            .flatMap(file ->
                                    Codebase.annotated(file, "fixture|Before|BeforeEach|BeforeAll|BeforeClass|SetUp"))),
            new PatternKind(
                    Phrase.of("Nested test descriptions"),
                    TESTS,
                    Phrase.of("Tests read as sentences, nested by what they are about. Recognised by describe blocks."),
                    code -> Codebase.calls(
                            code.tests().stream(),
                            call -> call.name().equals("describe")
                                    && call.receiver().isEmpty()
                                    && !call.literal().isEmpty())));

    private TestPatterns() {}
}
