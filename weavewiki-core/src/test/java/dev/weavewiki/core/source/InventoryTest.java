package dev.weavewiki.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.ScannedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventoryTest {

    /** Scans as if an hour had passed since the test wrote its files. */
    private static final Clock LATER = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));

    @TempDir
    Path temp;

    private SourceTree scan(Inventory before) {
        return new RepositoryScanner(LATER).scan(temp, ScanOptions.defaults(), before);
    }

    /** The inventory, but each file said to have 999 lines: who believes it did not open the file. */
    private static Inventory marked(Inventory inventory) {
        return new Inventory(inventory.entries().stream()
                .map(entry -> new Inventory.Entry(
                        entry.path(),
                        entry.stamp(),
                        entry.taken().stream()
                                .map(file -> new ScannedFile(
                                        file.path(),
                                        file.language(),
                                        file.role(),
                                        file.bytes(),
                                        999,
                                        file.hash(),
                                        file.generated()))
                                .toList(),
                        entry.left()))
                .toList());
    }

    private static int lines(SourceTree tree, String path) {
        return tree.file(RepoPath.of(path)).orElseThrow().lines();
    }

    @Test
    void an_unchanged_file_is_not_opened_and_its_text_is_there_all_the_same() {
        new Folder(temp).with("a.py", "a = 1\n").with("b.py", "b = 1\n");

        SourceTree again = scan(marked(scan(Inventory.NONE).inventory()));

        assertThat(lines(again, "a.py")).isEqualTo(999);
        assertThat(again.text(RepoPath.of("a.py"))).isEqualTo("a = 1\n");
    }

    @Test
    void a_scan_by_an_inventory_finds_what_a_scan_without_finds() {
        new Folder(temp)
                .with("a.py", "a = 1\n")
                .with("x.bin", new byte[] {1, 0, 2})
                .with("min.js", "a".repeat(5_000))
                .with("key.pem", "secret");

        SourceTree first = scan(Inventory.NONE);
        SourceTree second = scan(first.inventory());

        assertThat(second.files()).isEqualTo(first.files());
        assertThat(second.exclusions()).hasSize(3).isEqualTo(first.exclusions());
        assertThat(second.inventory()).isEqualTo(first.inventory());
        assertThat(second.inventory().entries()).hasSize(4);
    }

    @Test
    void a_file_that_was_written_just_before_the_scan_is_opened_the_next_time() {
        new Folder(temp).with("a.py", "a = 1\n");

        SourceTree tree = new RepositoryScanner().scan(temp, ScanOptions.defaults());

        assertThat(tree.inventory()).isEqualTo(Inventory.NONE);
    }

    @Test
    void a_new_content_of_the_same_length_and_time_is_noticed() throws IOException {
        Assumptions.assumeTrue(
                temp.getFileSystem().supportedFileAttributeViews().contains("unix"));
        Folder folder = new Folder(temp).with("a.py", "a = 1\n");
        FileTime time = Files.getLastModifiedTime(temp.resolve("a.py"));
        Inventory before = marked(scan(Inventory.NONE).inventory());

        folder.with("a.py", "a = 2\n");
        Files.setLastModifiedTime(temp.resolve("a.py"), time);

        assertThat(scan(before).text(RepoPath.of("a.py"))).isEqualTo("a = 2\n");
        assertThat(lines(scan(before), "a.py")).isEqualTo(1);
    }

    @Test
    void a_file_that_takes_the_place_of_another_with_its_length_and_time_is_noticed() throws IOException {
        Assumptions.assumeTrue(
                temp.getFileSystem().supportedFileAttributeViews().contains("unix"));
        new Folder(temp).with("a.py", "a = 1\n").with("other", "a = 2\n");
        Files.setLastModifiedTime(temp.resolve("other"), Files.getLastModifiedTime(temp.resolve("a.py")));
        Inventory before = marked(scan(Inventory.NONE).inventory());

        Files.move(temp.resolve("other"), temp.resolve("a.py"), StandardCopyOption.REPLACE_EXISTING);

        assertThat(lines(scan(before), "a.py")).isEqualTo(1);
    }

    @Test
    void a_touched_file_is_opened_and_is_the_same() throws IOException {
        new Folder(temp).with("a.py", "a = 1\n");
        SourceTree first = scan(Inventory.NONE);

        Files.setLastModifiedTime(temp.resolve("a.py"), FileTime.fromMillis(1_000));
        SourceTree second = scan(marked(first.inventory()));

        assertThat(second.files()).isEqualTo(first.files());
    }

    @Test
    void a_file_that_is_gone_is_in_neither_the_tree_nor_the_inventory() throws IOException {
        new Folder(temp).with("a.py", "a = 1\n").with("b.py", "b = 1\n");
        Inventory before = scan(Inventory.NONE).inventory();

        Files.delete(temp.resolve("a.py"));
        Files.move(temp.resolve("b.py"), temp.resolve("c.py"));
        SourceTree after = scan(before);

        assertThat(Folder.paths(after)).containsExactly("c.py");
        assertThat(after.inventory().entries())
                .extracting(entry -> entry.path().value())
                .containsExactly("c.py");
    }

    @Test
    void a_link_in_the_place_of_a_file_is_not_followed() throws IOException {
        new Folder(temp).with("a.py", "a = 1\n").with("b.py", "b = 1\n");
        Inventory before = scan(Inventory.NONE).inventory();

        Files.delete(temp.resolve("a.py"));
        Files.createSymbolicLink(temp.resolve("a.py"), Path.of("b.py"));

        assertThat(Folder.paths(scan(before))).containsExactly("b.py");
    }

    @Test
    void what_depends_on_another_file_is_looked_at_each_time() {
        Folder folder = new Folder(temp)
                .with("web/dist/app.js", "run();\n")
                .with("a.py", "a = 1\n")
                .git("init", "-q")
                .committed("One");
        SourceTree first = scan(Inventory.NONE);

        folder.with("web/package.json", "{}\n");
        SourceTree second = scan(first.inventory());

        assertThat(first.files()).noneMatch(ScannedFile::generated);
        assertThat(second.files().stream().filter(ScannedFile::generated))
                .extracting(file -> file.path().value())
                .isEqualTo(List.of("web/dist/app.js"));
    }

    @Test
    void the_state_changes_with_a_stamp_and_is_unknown_where_a_stamp_does_not_tell() throws IOException {
        new Folder(temp).with("a.py", "a = 1\n");
        var first = TreeState.of(scan(Inventory.NONE));

        assertThat(first).isPresent().isEqualTo(TreeState.of(scan(Inventory.NONE)));
        assertThat(TreeState.of(new RepositoryScanner().scan(temp, ScanOptions.defaults())))
                .isEmpty();

        Files.setLastModifiedTime(temp.resolve("a.py"), FileTime.fromMillis(1_000));
        assertThat(TreeState.of(scan(Inventory.NONE))).isPresent().isNotEqualTo(first);
    }

    @Test
    void the_state_changes_with_the_commit() {
        Folder folder =
                new Folder(temp).with("a.py", "a = 1\n").git("init", "-q").committed("One");
        var first = TreeState.of(scan(Inventory.NONE));

        folder.git("commit", "-q", "--allow-empty", "-m", "Two");

        assertThat(TreeState.of(scan(Inventory.NONE))).isPresent().isNotEqualTo(first);
    }
}
