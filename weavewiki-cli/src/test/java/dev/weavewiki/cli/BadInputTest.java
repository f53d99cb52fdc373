package dev.weavewiki.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.checkpoint.RunLock;
import dev.weavewiki.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {

    @Test
    void what_is_no_folder_is_refused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file.py"), "x = 1\n");

        Cli missing = Cli.weavewiki("run", folder.resolve("missing"));
        Cli notAFolder = Cli.weavewiki("run", file);

        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.err().lines()).singleElement().asString().contains("missing' does not exist");
        assertThat(notAFolder.code()).isEqualTo(1);
        assertThat(notAFolder.err().lines()).singleElement().asString().contains("is a file and not a folder");
    }

    @Test
    void an_empty_repository_is_refused_and_stays_empty(@TempDir Path folder) {
        Cli run = Cli.weavewiki("run", folder);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.complaint()).contains("holds no files");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_repository_without_source_is_refused_and_nothing_is_made() {
        try (TestRepository repository = TestRepository.of("README.md", "# Words\n\nOnly words.\n")) {
            Cli run = Cli.weavewiki("run", repository.root());

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.complaint()).contains("no source code");
            assertThat(repository.root().resolve(".weavewiki")).doesNotExist();
        }
    }

    @Test
    void a_file_in_the_place_of_our_folder_is_named_and_left() throws IOException {
        try (TestRepository repository = Repositories.small().write(".weavewiki", "mine")) {
            Cli run = Cli.weavewiki("run", repository.root());

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.complaint()).contains(".weavewiki").doesNotContain("Exception:");
            assertThat(repository.root().resolve(".weavewiki")).hasContent("mine");
        }
    }

    @Test
    void a_file_in_the_place_of_the_wiki_is_left_and_the_run_can_be_resumed() throws IOException {
        try (TestRepository repository = Repositories.small().write(".weavewiki/wiki", "mine")) {
            // when
            Cli run = Cli.weavewiki("run", repository.root());

            // then
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.complaint()).contains("cannot be written", "weavewiki resume");
            assertThat(Repositories.wiki(repository)).hasContent("mine");

            // and when
            Files.delete(Repositories.wiki(repository));
            assertThat(Cli.weavewiki("resume", repository.root()).code()).isZero();
            assertThat(Repositories.wiki(repository).resolve("index.md")).exists();
        }
    }

    @Test
    void a_link_that_leads_the_wiki_out_of_the_repository_is_refused(@TempDir Path outside) throws IOException {
        try (TestRepository repository = Repositories.small()) {
            Files.createSymbolicLink(repository.root().resolve(".weavewiki"), outside);

            Cli run = Cli.weavewiki("run", repository.root());

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.complaint()).contains(".weavewiki is a link");
            assertThat(outside).isEmptyDirectory();
        }
    }

    @Test
    void a_damaged_database_is_refused_and_left_byte_for_byte() {
        try (TestRepository repository = Repositories.small()) {
            Cli.weavewiki("run", repository.root());
            repository.write(".weavewiki/weavewiki.db", "this is no database ".repeat(100));
            var before = Repositories.files(repository.root());

            for (String command : new String[] {"run", "resume", "status"}) {
                Cli run = Cli.weavewiki(command, repository.root());

                assertThat(run.code()).as(command).isEqualTo(1);
                assertThat(run.complaint()).contains("weavewiki.db");
                assertThat(Repositories.files(repository.root())).isEqualTo(before);
            }
        }
    }

    @Test
    void a_newer_database_is_refused_and_left_byte_for_byte() throws SQLException {
        try (TestRepository repository = Repositories.small()) {
            Cli.weavewiki("run", repository.root());
            Path database = repository.root().resolve(".weavewiki/weavewiki.db");
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                    var statement = connection.createStatement()) {
                statement.executeUpdate("UPDATE flyway_schema_history SET version = '999'");
            }
            var before = Repositories.files(repository.root());

            Cli run = Cli.weavewiki("run", repository.root());

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.complaint()).contains("weavewiki.db", "later version of WeaveWiki");
            assertThat(Repositories.files(repository.root())).isEqualTo(before);
        }
    }

    @Test
    void a_second_run_on_the_same_wiki_is_turned_away_but_may_look() {
        try (TestRepository repository = Repositories.small()) {
            Cli.weavewiki("run", repository.root());
            try (RunLock held = RunLock.acquire(repository.root().resolve(".weavewiki"))) {
                assertThat(held).isNotNull();

                Cli second = Cli.weavewiki("run", repository.root());
                Cli status = Cli.weavewiki("status", repository.root());

                assertThat(second.code()).isEqualTo(15);
                assertThat(second.complaint()).contains("another run is at work");
                assertThat(status.code()).isZero();
                assertThat(status.out()).contains("finished");
            }
        }
    }

    @Test
    void there_must_be_a_run_to_resume() {
        try (TestRepository repository = Repositories.small()) {
            Cli nothing = Cli.weavewiki("resume", repository.root());
            assertThat(nothing.code()).isEqualTo(1);
            assertThat(nothing.complaint()).contains("no run to resume", "weavewiki run");
            assertThat(repository.root().resolve(".weavewiki")).doesNotExist();

            Cli.weavewiki("run", repository.root());
            var before = Repositories.files(Repositories.wiki(repository));
            Cli finished = Cli.weavewiki("resume", repository.root());
            assertThat(finished.code()).isEqualTo(1);
            assertThat(finished.complaint()).contains("has finished", "weavewiki run");
            assertThat(Repositories.files(Repositories.wiki(repository))).isEqualTo(before);
        }
    }

    @Test
    void an_unfinished_run_is_not_resumed_on_changed_files() {
        try (TestRepository repository = Repositories.withUnfinishedRun()) {
            repository.write("src/sums.py", "def subtract(left, right):\n    return left - right\n");

            Cli resume = Cli.weavewiki("resume", repository.root());

            assertThat(resume.code()).isEqualTo(1);
            assertThat(resume.complaint()).contains("files have changed", "weavewiki run");
        }
    }

    @Test
    void an_unfinished_run_is_finished_as_if_nothing_had_happened() {
        try (TestRepository interrupted = Repositories.withUnfinishedRun();
                TestRepository straight = Repositories.small()) {
            Cli resume = Cli.weavewiki("run", "--resume", interrupted.root());
            Cli.weavewiki("run", straight.root());

            assertThat(resume.code()).isZero();
            assertThat(resume.err()).contains("Resuming run", "restored");
            assertThat(Repositories.files(Repositories.wiki(interrupted)))
                    .isEqualTo(Repositories.files(Repositories.wiki(straight)));
        }
    }
}
