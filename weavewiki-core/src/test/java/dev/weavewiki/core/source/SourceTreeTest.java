package dev.weavewiki.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weavewiki.core.error.RepositoryException;
import dev.weavewiki.core.model.RepoPath;
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
    void fails_when_a_forgotten_file_has_changed() {
        folder.with("a.py", "a = 2\n");

        assertThatThrownBy(() -> forgetful.lines(PATH))
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining("'a.py' changed during the run");
    }

    @Test
    void fails_when_a_forgotten_file_is_gone() {
        assertThat(temp.resolve("a.py").toFile().delete()).isTrue();

        assertThatThrownBy(() -> forgetful.lines(PATH)).isInstanceOf(RepositoryException.class);
    }

    @Test
    void keeps_what_the_scan_read_while_there_is_room() {
        SourceTree roomy = folder.scanned();
        folder.with("a.py", "a = 2\n");

        assertThat(roomy.lines(PATH)).containsExactly("a = 1");
    }
}
