package dev.weavewiki.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weavewiki.core.checkpoint.CheckpointStore;
import dev.weavewiki.core.checkpoint.sqlite.SqliteCheckpointStore;
import dev.weavewiki.core.error.OutputException;
import dev.weavewiki.core.model.Score;
import dev.weavewiki.core.model.product.Page;
import dev.weavewiki.core.model.product.PagePath;
import dev.weavewiki.core.model.product.QualityScore;
import dev.weavewiki.core.model.product.StopReason;
import dev.weavewiki.core.model.product.VerificationCounts;
import dev.weavewiki.core.model.product.Wiki;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WikiFolderTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000);

    @TempDir
    private Path home;

    private Path root;
    private CheckpointStore checkpoints;

    @BeforeEach
    void open() {
        root = home.resolve("wiki");
        checkpoints = SqliteCheckpointStore.at(home.resolve("weavewiki.db"));
    }

    @AfterEach
    void close() {
        checkpoints.close();
    }

    @Test
    void pages_are_written_and_nothing_else_is_left() throws IOException {
        assertThat(write("index.md", "# A\n", "domains/x/index.md", "# X\n")).isEqualTo(2);

        assertThat(root.resolve("index.md")).hasContent("# A\n");
        assertThat(files()).containsExactly("domains/x/index.md", "index.md");
    }

    @Test
    void an_unchanged_page_is_not_written_again() throws IOException {
        write("index.md", "# A\n", "other.md", "# B\n");
        Files.setLastModifiedTime(root.resolve("index.md"), LONG_AGO);

        assertThat(write("index.md", "# A\n", "other.md", "# B, changed\n")).isEqualTo(1);

        assertThat(Files.getLastModifiedTime(root.resolve("index.md"))).isEqualTo(LONG_AGO);
        assertThat(root.resolve("other.md")).hasContent("# B, changed\n");
    }

    @Test
    void files_that_weavewiki_did_not_make_are_not_touched() throws IOException {
        // given
        Files.createDirectories(root);
        Files.writeString(root.resolve("index.md"), "# WeaveWiki, by hand\n");
        Files.writeString(root.resolve("notes.md"), "# Notes\n");

        // when
        int written = write("index.md", "# A\n", "other.md", "# B\n");
        write("other.md", "# B\n");

        // then
        assertThat(written).isEqualTo(1);
        assertThat(root.resolve("index.md")).hasContent("# WeaveWiki, by hand\n");
        assertThat(root.resolve("notes.md")).hasContent("# Notes\n");
    }

    @Test
    void a_page_that_is_no_longer_made_is_removed_with_its_folder() throws IOException {
        write("index.md", "# A\n", "domains/x/index.md", "# X\n");

        write("index.md", "# A\n");

        assertThat(files()).containsExactly("index.md");
        assertThat(root.resolve("domains")).doesNotExist();
    }

    @Test
    void a_page_that_is_no_longer_made_stays_where_somebody_edited_it() throws IOException {
        write("index.md", "# A\n", "old.md", "# Old\n");
        Files.writeString(root.resolve("old.md"), "# Old\n\nMy words.\n");

        write("index.md", "# A\n");

        assertThat(root.resolve("old.md")).hasContent("# Old\n\nMy words.\n");
    }

    @Test
    void kept_text_survives_and_counts_as_ours() throws IOException {
        write("index.md", "# A\n");
        Files.writeString(root.resolve("index.md"), "# A\n\n<!-- keep -->\nMine.\n<!-- /keep -->\n");

        assertThat(write("index.md", "# A\n\nNew.\n")).isEqualTo(1);
        assertThat(root.resolve("index.md")).content().contains("New.", "Mine.");
        assertThat(write("index.md", "# A\n\nNew.\n")).isZero();
    }

    @Test
    void pages_are_known_again_without_the_checkpoint() throws IOException {
        // given
        write("index.md", "# A\n", "old.md", "# Old\n");

        // when
        try (CheckpointStore other = SqliteCheckpointStore.at(home.resolve("other.db"))) {
            new WikiFolder(root, other)
                    .write(wiki("index.md", "# A, changed\n"))
                    .block();
        }

        // then
        assertThat(root.resolve("index.md")).hasContent("# A, changed\n");
        assertThat(files()).containsExactly("index.md");
    }

    @Test
    void a_page_that_cannot_be_written_leaves_the_old_wiki_whole() throws IOException {
        // given
        write("a.md", "# A\n", "b.md", "# B\n");
        Files.writeString(root.resolve("in-the-way"), "a file\n");

        // when
        assertThatThrownBy(() -> write("a.md", "# New A\n", "b.md", "# New B\n", "in-the-way/c.md", "# C\n"))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining(root.toString());

        // then
        assertThat(root.resolve("a.md")).hasContent("# A\n");
        assertThat(root.resolve("b.md")).hasContent("# B\n");
        assertThat(files()).containsExactly("a.md", "b.md", "in-the-way");
    }

    @Test
    void a_link_does_not_lead_pages_out_of_the_wiki() throws IOException {
        Path outside = Files.createDirectory(home.resolve("outside"));
        Files.createDirectories(root);
        Files.createSymbolicLink(root.resolve("domains"), outside);

        assertThatThrownBy(() -> write("domains/index.md", "# D\n"))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("link");
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void a_link_in_the_place_of_a_page_is_replaced_and_not_followed() throws IOException {
        Path outside = Files.writeString(home.resolve("outside.txt"), "not ours\n");
        write("index.md", "# A\n");
        Files.delete(root.resolve("index.md"));
        Files.createSymbolicLink(root.resolve("index.md"), outside);
        Files.createSymbolicLink(root.resolve(".index.md.new"), outside);

        write("index.md", "# A\n");

        assertThat(outside).hasContent("not ours\n");
        assertThat(root.resolve("index.md")).isRegularFile().hasContent("# A\n");
    }

    private int write(String... pathsAndTexts) {
        return new WikiFolder(root, checkpoints)
                .write(wiki(pathsAndTexts))
                .blockOptional()
                .orElseThrow();
    }

    private static Wiki wiki(String... pathsAndTexts) {
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            pages.add(new Page(PagePath.of(pathsAndTexts[i]), "Title", pathsAndTexts[i + 1], List.of(), List.of()));
        }
        QualityScore score = new QualityScore(Score.ONE, Score.ONE, Score.ONE, Score.ONE, Score.ONE, Score.ONE);
        return new Wiki(pages, score, Score.ONE, 1, StopReason.TARGET_REACHED, VerificationCounts.NONE);
    }

    private List<String> files() throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
