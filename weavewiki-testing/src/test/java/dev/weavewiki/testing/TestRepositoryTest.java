package dev.weavewiki.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TestRepositoryTest {

    @Test
    void writes_files_and_takes_them_away_again() {
        Path root;
        try (TestRepository repository = TestRepository.of("src/A.java", "class A {}\n", "README.md", "# A\n")) {
            root = repository.root();
            repository.commit("Begin");

            assertThat(root.resolve("src/A.java")).hasContent("class A {}\n");
            assertThat(root.resolve(".git")).isDirectory();
        }

        assertThat(root).doesNotExist();
    }
}
