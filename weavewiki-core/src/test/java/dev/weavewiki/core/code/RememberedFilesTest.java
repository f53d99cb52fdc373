package dev.weavewiki.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.checkpoint.IndexStore;
import dev.weavewiki.core.code.index.StoredParsedFiles;
import dev.weavewiki.core.error.CheckpointException;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RememberedFilesTest {

    private static final String SHAPE = "/** A shape. */\npublic interface Shape {\n    double area();\n}\n";
    private static final String SQUARE = """
            import java.util.List;

            public final class Square implements Shape {
                private final double side = Double.parseDouble(System.getenv("SIDE"));

                @Override
                public double area() {
                    return side * side; // TODO: überlauf 😀
                }
            }
            """;

    private final Kept kept = new Kept();

    private CodeModel model(String... pathsAndTexts) {
        kept.saved = 0;
        return InMemoryFiles.of(pathsAndTexts).model(CodeAnalyzer.standard().remembering(new StoredParsedFiles(kept)));
    }

    @Test
    void what_was_remembered_equals_what_is_parsed() {
        CodeModel parsed = model("a/Shape.java", SHAPE, "a/Square.java", SQUARE, "run.py", "def go():\n    pass\n");

        CodeModel remembered = model("a/Shape.java", SHAPE, "a/Square.java", SQUARE, "run.py", "def go():\n    pass\n");

        assertThat(kept.saved).isZero();
        assertThat(remembered.files()).isEqualTo(parsed.files());
        assertThat(remembered.dependencies()).isNotEmpty().isEqualTo(parsed.dependencies());
        assertThat(remembered.calls()).isEqualTo(parsed.calls());
        assertThat(remembered.facts()).isEqualTo(parsed.facts());
    }

    @Test
    void only_what_changed_is_parsed_again() {
        model("Shape.java", SHAPE, "Square.java", SQUARE);

        CodeModel changed = model("Shape.java", SHAPE.replace("area", "size"), "Square.java", SQUARE);

        // The file that changed, and the links and the facts of all.
        assertThat(kept.saved).isEqualTo(3);
        assertThat(changed.symbolsNamed("size")).hasSize(1);
    }

    @Test
    void a_file_that_moved_is_not_parsed_again_and_stands_where_it_is() {
        model("Shape.java", SHAPE);

        CodeModel moved = model("b/Shape.java", SHAPE);

        assertThat(kept.saved).isEqualTo(2);
        assertThat(moved.symbolsNamed("area"))
                .singleElement()
                .satisfies(symbol -> assertThat(symbol.path()).isEqualTo(RepoPath.of("b/Shape.java")));
    }

    @Test
    void a_damaged_entry_costs_one_parse() {
        CodeModel parsed = model("Shape.java", SHAPE, "Square.java", SQUARE);
        kept.entries.replaceAll(
                (key, bytes) -> key.startsWith(IndexStore.LATEST) ? bytes : new byte[] {1, 2, 3, 4, 5, 6});

        CodeModel again = model("Shape.java", SHAPE, "Square.java", SQUARE);

        assertThat(again.files()).isEqualTo(parsed.files());
        assertThat(kept.saved).isEqualTo(2);
    }

    @Test
    void an_entry_that_speaks_of_lines_beyond_the_end_is_not_believed() {
        model("Shape.java", "\n".repeat(9) + SHAPE);
        byte[] forged = kept.entries.values().iterator().next();
        model("Shape.java", SHAPE);
        kept.entries.replaceAll((key, bytes) -> key.startsWith(IndexStore.LATEST) ? bytes : forged);

        CodeModel again = model("Shape.java", SHAPE);

        assertThat(again.symbolsNamed("Shape"))
                .singleElement()
                .satisfies(symbol -> assertThat(symbol.lines().from()).isEqualTo(2));
    }

    @Test
    void a_store_that_fails_costs_no_more_than_the_parse() {
        IndexStore failing = new IndexStore() {
            @Override
            public Optional<byte[]> find(String key) {
                throw new CheckpointException(CheckpointException.Kind.IO, "out of order", null);
            }

            @Override
            public void save(Map<String, byte[]> entries) {
                throw new CheckpointException(CheckpointException.Kind.IO, "out of order", null);
            }

            @Override
            public void prune(Set<String> used, int spare) {}
        };

        CodeModel model = InMemoryFiles.of("Shape.java", SHAPE)
                .model(CodeAnalyzer.standard().remembering(new StoredParsedFiles(failing)));

        assertThat(model.symbolsNamed("Shape")).hasSize(1);
    }

    /** An index in memory that counts what it is given. */
    private static final class Kept implements IndexStore {

        private final Map<String, byte[]> entries = new TreeMap<>();
        private int saved;

        @Override
        public synchronized Optional<byte[]> find(String key) {
            return Optional.ofNullable(entries.get(key));
        }

        @Override
        public synchronized void save(Map<String, byte[]> more) {
            entries.putAll(more);
            saved += more.size();
        }

        @Override
        public void prune(Set<String> used, int spare) {}
    }
}
