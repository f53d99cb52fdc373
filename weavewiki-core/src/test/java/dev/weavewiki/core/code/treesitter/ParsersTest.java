package dev.weavewiki.core.code.treesitter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.code.treesitter.Syntax.SourceBytes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What happens to a text whose parser crashes, hangs, or is not there. */
class ParsersTest {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final SyntaxQuery CLASSES =
            new SyntaxQuery(Grammar.JAVA, "(class_declaration name: (identifier) @name)");

    @Test
    void a_text_that_crashes_its_parser_is_refused_and_the_next_is_parsed() {
        Parsers parsers = Parsers.of(List.of(crashing()));

        ParseOutcome crashed = parsers.parse(CLASSES, SourceBytes.of("class CRASH {}"), LIMIT);
        ParseOutcome next = parsers.parse(CLASSES, SourceBytes.of("class Fine {}"), LIMIT);

        assertThat(crashed).isEqualTo(new ParseOutcome.Refused("the parser crashed or hung on it"));
        assertThat(names(next)).containsExactly("Fine");
    }

    @Test
    void a_parser_that_hangs_is_ended() {
        Parsers parsers = Parsers.of(List.of(crashing()));

        ParseOutcome hung = parsers.parse(CLASSES, SourceBytes.of("class HANG {}"), Duration.ofMillis(100));

        assertThat(hung).isEqualTo(new ParseOutcome.Refused("the parser crashed or hung on it"));
    }

    @Test
    void a_crash_costs_other_threads_nothing() {
        Parsers parsers = Parsers.of(List.of(crashing()));

        List<ParseOutcome> outcomes = IntStream.range(0, 12)
                .parallel()
                .mapToObj(i -> SourceBytes.of(i % 4 == 0 ? "class CRASH {}" : "class A" + i + " {}"))
                .map(source -> parsers.parse(CLASSES, source, LIMIT))
                .toList();

        assertThat(outcomes).filteredOn(ParseOutcome.Parsed.class::isInstance).hasSize(9);
    }

    @Test
    void where_no_program_works_this_process_parses() {
        Parsers none = Parsers.of(List.of(
                () -> {
                    throw new IOException("not built for this platform");
                },
                () -> List.of("/nonexistent/parser"),
                () -> List.of("/bin/echo", "hello")));

        assertThat(names(none.parse(CLASSES, SourceBytes.of("class Fine {}"), LIMIT)))
                .containsExactly("Fine");
    }

    @Test
    void the_java_program_finds_what_the_binding_finds() {
        String text = "class Straße { /* 😀 */ class Inner {} }\nclass ";

        ParseOutcome far = Parsers.of(List.of(new JavaProgram())).parse(CLASSES, SourceBytes.of(text), LIMIT);
        ParseOutcome here = new BoundParser().parse(CLASSES, SourceBytes.of(text), LIMIT);

        assertThat(captures(syntax(far))).isEqualTo(captures(syntax(here))).hasSize(2);
        assertThat(syntax(far).complete()).isFalse();
    }

    @Test
    void a_text_that_takes_too_long_is_refused() {
        String text = "class A { int a = " + "(1 + ".repeat(100_000) + "; }";

        ParseOutcome outcome =
                Parsers.of(ParserProgram.standard()).parse(CLASSES, SourceBytes.of(text), Duration.ofMillis(1));

        assertThat(outcome).isInstanceOf(ParseOutcome.Refused.class);
    }

    /** The true parser behind one that crashes on demand. */
    private static ParserProgram crashing() {
        return () -> {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:-CreateCoredumpOnCrash",
                    "-XX:+SuppressFatalErrorMessage",
                    "-cp",
                    System.getProperty("java.class.path"),
                    CrashingParser.class.getName()));
            command.addAll(ParserProgram.standard().get(0).command());
            return command;
        };
    }

    private static Syntax syntax(ParseOutcome outcome) {
        assertThat(outcome).isInstanceOf(ParseOutcome.Parsed.class);
        return ((ParseOutcome.Parsed) outcome).syntax();
    }

    private static List<List<Capture>> captures(Syntax syntax) {
        return syntax.matches().all().stream().map(Match::captures).toList();
    }

    private static List<String> names(ParseOutcome outcome) {
        Syntax syntax = syntax(outcome);
        return syntax.matches().all().stream()
                .map(match -> syntax.text(match.get(0)))
                .toList();
    }
}
