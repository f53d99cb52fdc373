package dev.weavewiki.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.json.Json;
import dev.weavewiki.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamsTest {

    @Test
    void the_summary_goes_to_standard_output_and_the_progress_to_standard_error() {
        try (TestRepository repository = Repositories.small()) {
            Cli run = Cli.weavewiki("run", repository.root());

            assertThat(run.code()).isZero();
            assertThat(run.out()).startsWith("Wiki:").contains("index.md", "Pages:", "Quality:");
            assertThat(run.err()).contains("Starting run", "Refinement").doesNotContain("Wiki:", "\u001b");
        }
    }

    @Test
    void json_is_one_document() {
        try (TestRepository repository = Repositories.small()) {
            for (Object[] command : List.<Object[]>of(
                    new Object[] {"run", "--json", repository.root()}, new Object[] {"graph", repository.root()})) {
                Cli run = Cli.weavewiki(command);

                assertThat(run.code()).isZero();
                assertThat(Json.readMap(run.out(), Object.class)).isNotEmpty();
            }
            assertThat(Json.readList(
                            Cli.weavewiki("status", "--json", repository.root()).out(), Object.class))
                    .hasSize(1);
        }
    }

    @Test
    void a_failure_leaves_standard_output_empty(@TempDir Path folder) {
        Cli run = Cli.weavewiki("run", "--json", folder);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void stack_traces_are_shown_only_where_asked_for(@TempDir Path folder) {
        assertThat(Cli.weavewiki("run", folder).err()).doesNotContain("\tat ");
        assertThat(Cli.weavewiki("run", "--verbose", folder).err()).contains("\tat ");
        assertThat(Cli.weavewiki("--verbose", "run", folder).err()).contains("\tat ");
    }

    @Test
    void control_characters_of_names_do_not_reach_the_terminal(@TempDir Path folder) throws IOException {
        Path evil = Files.createDirectory(folder.resolve("a\u001b[31m\nweavewiki: forged\u202e"));

        Cli run = Cli.weavewiki("run", evil);

        assertThat(run.err().lines()).noneMatch(line -> line.startsWith("weavewiki: forged"));
        assertThat(run.err()).doesNotContain("\u001b", "\u202e").contains("\\u001b", "\\u000a", "\\u202e");
    }

    @Test
    void looking_at_the_status_makes_nothing() {
        try (TestRepository repository = Repositories.small()) {
            Cli status = Cli.weavewiki("status", repository.root());
            Cli json = Cli.weavewiki("status", "--json", repository.root());

            assertThat(status.code()).isZero();
            assertThat(status.out()).contains("No run yet");
            assertThat(json.out().strip()).isEqualTo("[]");
            assertThat(repository.root().resolve(".weavewiki")).doesNotExist();
        }
    }

    @Test
    void a_second_run_changes_no_byte_of_the_wiki() {
        try (TestRepository repository = Repositories.small()) {
            Cli.weavewiki("run", repository.root());
            var before = Repositories.files(Repositories.wiki(repository));

            Cli again = Cli.weavewiki("run", repository.root());

            assertThat(again.out()).contains("(0 new or changed)");
            assertThat(Repositories.files(Repositories.wiki(repository))).isEqualTo(before);
        }
    }

    @Test
    void a_repository_is_the_same_by_whatever_path_it_is_reached(@TempDir Path folder) throws IOException {
        try (TestRepository repository = Repositories.small()) {
            Path link = Files.createSymbolicLink(folder.resolve("link"), repository.root());
            Path roundabout = repository.root().resolve("src/..");
            Path relative = Path.of("").toAbsolutePath().relativize(repository.root());

            Cli first = Cli.weavewiki("run", link);
            Cli second = Cli.weavewiki("run", roundabout);
            Cli third = Cli.weavewiki("run", relative);

            assertThat(first.out()).contains(repository.root().toString());
            assertThat(second.out()).contains("(0 new or changed)");
            assertThat(third.out()).contains("(0 new or changed)");
        }
    }
}
