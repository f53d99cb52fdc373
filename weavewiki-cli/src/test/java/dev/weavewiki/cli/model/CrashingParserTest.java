package dev.weavewiki.cli.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.json.Json;
import dev.weavewiki.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A parser that crashes or hangs costs the run that one file, and the next run nothing. */
class CrashingParserTest {

    @Test
    void a_graph_is_whole_but_for_the_files_that_end_their_parser(@TempDir Path home) throws IOException {
        try (TestRepository repository = repository()) {
            Child.Outcome graph = start(home, "graph", repository).await();

            assertThat(graph.code()).isZero();
            assertThat(graph.err())
                    .contains("src/Crash.java is documented without its syntax tree: the parser crashed or hung")
                    .contains("src/hang.py is documented without its syntax tree: the parser crashed or hung")
                    .doesNotContain("src/Fine.java", "src/fine.py");
            assertThat(symbols(graph, "src/Fine.java")).contains("Fine", "works");
            assertThat(symbols(graph, "src/fine.py")).contains("works");
            assertThat(symbols(graph, "src/Crash.java")).contains("Crash");
        }
    }

    @Test
    void a_run_remembers_which_text_ended_its_parser_until_the_text_is_another(@TempDir Path home) throws IOException {
        try (TestRepository repository = repository()) {
            Files.delete(repository.root().resolve("src/hang.py"));

            Child.Outcome first = start(home, "run", repository).await();
            Child.Outcome second = start(home, "run", repository).await();
            Files.writeString(repository.root().resolve("src/Crash.java"), "class Crash { void mended() {} }\n");
            Child.Outcome third = start(home, "run", repository).await();

            assertThat(List.of(first.code(), second.code(), third.code())).containsOnly(0);
            assertThat(first.err()).contains("src/Crash.java is documented without its syntax tree");
            assertThat(second.err())
                    .contains("src/Crash.java is not tried again")
                    .doesNotContain("without its syntax tree");
            assertThat(second.out()).contains("(0 new or changed)");
            assertThat(third.err()).doesNotContain("Crash.java is");
            assertThat(Files.readString(repository.root().resolve(".weavewiki/wiki/_coverage.md")))
                    .isNotEmpty();
        }
    }

    private static TestRepository repository() {
        return TestRepository.of(
                "src/Fine.java",
                "/** Works. */\nclass Fine {\n    void works() {}\n}\n",
                "src/fine.py",
                "def works():\n    \"\"\"Works.\"\"\"\n",
                "src/Crash.java",
                "class Crash {\n    // " + SpoiltParser.CRASH + "\n    void lost() {}\n}\n",
                "src/hang.py",
                "# " + SpoiltParser.HANG + "\ndef lost():\n    pass\n");
    }

    private static Child start(Path home, String command, TestRepository repository) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path parser = home.resolve("parser");
        Files.writeString(
                parser,
                "#!/bin/sh\nexec '" + java + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-CreateCoredumpOnCrash"
                        + " -XX:+SuppressFatalErrorMessage -cp '" + System.getProperty("java.class.path") + "' "
                        + SpoiltParser.class.getName() + "\n");
        Files.setPosixFilePermissions(parser, PosixFilePermissions.fromString("rwx------"));
        String options = "-Dweavewiki.parser=" + parser + " -Dweavewiki.parser.millis=500";
        return Child.start(
                home,
                Map.of("JAVA_TOOL_OPTIONS", options),
                line -> {},
                command,
                repository.root().toString());
    }

    private static List<String> symbols(Child.Outcome graph, String path) {
        Map<?, ?> file = ((List<?>) Json.readMap(graph.out(), Object.class).get("files"))
                .stream()
                        .map(Map.class::cast)
                        .filter(one -> one.get("path").equals(path))
                        .findFirst()
                        .orElseThrow();
        return ((List<?>) file.get("symbols"))
                .stream()
                        .map(symbol -> String.valueOf(((Map<?, ?>) symbol).get("name")))
                        .toList();
    }
}
