package dev.weavewiki.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.code.CodeAnalyzer;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.source.caffeine.WeightedCache;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTreeTest {

    private static final RepoPath PATH = RepoPath.of("a.py");

    @TempDir
    Path temp;

    private Folder folder;
    private SourceTree forgetful;

    @BeforeEach
    void scan() {
        folder = new Folder(temp).with("a.py", "a = 1\n");
        SourceTree scanned = folder.scanned();
        forgetful = new SourceTree(
                scanned.root(),
                scanned.files(),
                scanned.exclusions(),
                Inventory.NONE,
                new FileReader(scanned.root(), 1000),
                new WeightedCache<>(0, FileText::weight));
    }

    @Test
    void reads_a_text_again_that_it_had_to_forget() {
        String text = forgetful.text(PATH);

        assertThat(text).isEqualTo("a = 1\n");
    }

    @Test
    void a_forgotten_file_that_has_changed_reads_as_blank_lines() {
        folder.with("a.py", "b = 2\nc = 3\n");

        assertThat(forgetful.lines(PATH)).containsExactly("");
        assertThat(forgetful.hasChanged(PATH)).isTrue();
        assertThat(forgetful.isUnchanged()).isFalse();
    }

    @Test
    void a_forgotten_file_that_is_gone_reads_as_blank_lines() {
        assertThat(temp.resolve("a.py").toFile().delete()).isTrue();

        assertThat(forgetful.lines(PATH)).containsExactly("");
        assertThat(forgetful.hasChanged(PATH)).isTrue();
    }

    @Test
    void a_file_that_changed_after_the_scan_is_described_by_its_name_and_length() {
        folder.with("a.py", "def other():\n    return 2\n");

        SourceFile file = CodeAnalyzer.standard().analyze(forgetful).file(PATH).orElseThrow();

        assertThat(file.symbols()).isEmpty();
        assertThat(file.lines()).isEqualTo(1);
        assertThat(file.structure().problem()).isEqualTo("it changed while it was read");
    }

    @Test
    void keeps_what_the_scan_read_while_there_is_room() {
        SourceTree roomy = folder.scanned();
        folder.with("a.py", "a = 2\n");

        assertThat(roomy.lines(PATH)).containsExactly("a = 1");
    }
}
