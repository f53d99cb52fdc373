package dev.weavewiki.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class HelpTest {

    @ParameterizedTest
    @ValueSource(strings = {"run", "generate", "resume", "status", "graph", "query", "stats", "config", "completion"})
    void each_command_explains_itself(String command) {
        Cli help = Cli.weavewiki(command, "--help");

        assertThat(help.code()).isZero();
        assertThat(help.out())
                .startsWith("Usage: weavewiki ")
                .contains("--help", "--verbose")
                .doesNotContain("\u001b");
        assertThat(help.err()).isEmpty();
        assertThat(help.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "run", "resume", "status", "graph", "query", "stats", "config", "completion"})
    void each_command_says_its_version(String command) {
        Cli version = command.isEmpty() ? Cli.weavewiki("--version") : Cli.weavewiki(command, "--version");

        assertThat(version.code()).isZero();
        assertThat(version.out()).startsWith("weavewiki ");
    }

    @Test
    void without_a_command_the_help_is_shown() {
        assertThat(Cli.weavewiki().out()).isEqualTo(Cli.weavewiki("--help").out());
    }

    @Test
    void each_command_is_found_by_the_names_that_it_gives_itself() {
        Map<String, Class<?>> given = new LinkedHashMap<>();
        for (Class<?> type : new LinkedHashSet<>(WeaveWikiCommand.COMMANDS.values())) {
            CommandLine.Command command = type.getAnnotation(CommandLine.Command.class);
            given.put(command.name(), type);
            List.of(command.aliases()).forEach(alias -> given.put(alias, type));
        }

        assertThat(given).isEqualTo(WeaveWikiCommand.COMMANDS);
        assertThat(Cli.weavewiki("--help").out()).contains(given.keySet());
    }

    @Test
    void the_completion_script_is_one_that_bash_reads(@TempDir Path folder) throws Exception {
        Path script = folder.resolve("completion.sh");
        Files.writeString(script, Cli.weavewiki("completion").out(), StandardCharsets.UTF_8);

        assertThat(check(script)).isZero();
        assertThat(script).content().contains("--quality-target", "resume");
    }

    private static int check(Path script) throws IOException, InterruptedException {
        return new ProcessBuilder("bash", "-n", script.toString())
                .inheritIO()
                .start()
                .waitFor();
    }
}
