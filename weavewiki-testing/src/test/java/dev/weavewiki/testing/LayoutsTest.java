package dev.weavewiki.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.agents.Excerpts;
import dev.weavewiki.agents.layout.Layouts;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.product.Knowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutsTest {

    private static final String PLAIN = """
            package shop;

            class Shop {
                int sell(int pieces) {
                    return pieces * 2;
                }
            }
            """;

    private static final String REFORMATTED = """
            package shop;

            // All in one class.
            class Shop
            {

                int sell( int pieces ) // per day
                {
                    return pieces
                        * 2;
                }
            }
            """;

    @TempDir
    Path folder;

    private Knowledge knowledge(String name, String shop) throws IOException {
        Path repository = folder.resolve(name);
        Path file = repository.resolve("src/Shop.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, shop);
        return StaticKnowledge.of(repository);
    }

    private static Layouts of(Knowledge known) {
        return new Layouts(known.code(), known.texts());
    }

    private static String excerpt(Knowledge known, int to) {
        return Excerpts.numbered(known.texts(), Evidence.of("src/Shop.java", 1, to));
    }

    @Test
    void evidence_that_differs_in_layout_only_asks_the_same() throws IOException {
        Knowledge plain = knowledge("plain", PLAIN);
        Knowledge other = knowledge("other", REFORMATTED);

        assertThat(of(other).bare(excerpt(other, 12) + "\nsrc/Shop.java:7-11 method sell"))
                .isEqualTo(of(plain).bare(excerpt(plain, 7) + "\nsrc/Shop.java:4-6 method sell"));
    }

    @Test
    void other_code_asks_something_else() throws IOException {
        Knowledge plain = knowledge("plain", PLAIN);
        Knowledge other = knowledge("other", PLAIN.replace("* 2", "* 3"));

        assertThat(of(other).bare(excerpt(other, 7))).isNotEqualTo(of(plain).bare(excerpt(plain, 7)));
    }

    @Test
    void citations_of_an_answer_move_with_the_code() throws IOException {
        String answer = "{\"statement\":\"It sells.\",\"citations\":[\"src/Shop.java:4-6\",\"src/Shop.java:5-5\"]}";

        String placed = of(knowledge("plain", PLAIN)).placed(answer);

        assertThat(placed).doesNotContain("src/Shop.java:");
        assertThat(of(knowledge("plain", PLAIN)).lined(placed)).isEqualTo(answer);
        assertThat(of(knowledge("other", REFORMATTED)).lined(placed))
                .contains("\"src/Shop.java:7-11\"", "\"src/Shop.java:9-10\"");
    }

    @Test
    void what_names_no_file_stays_as_it_is() throws IOException {
        Layouts layouts = of(knowledge("plain", PLAIN));
        String text = "At 10:30, see http://localhost:8080-9, src/Shop.java:0 and src/Gone.java:1-2.";

        assertThat(layouts.lined(layouts.placed(text))).isEqualTo(text);
    }

    @Test
    void a_word_of_a_megabyte_is_looked_through_once() throws IOException {
        Layouts layouts = of(knowledge("plain", PLAIN));
        String word = "x:1".repeat(400_000);

        assertThat(layouts.bare(word)).isEqualTo(word);
        assertThat(layouts.placed(word)).isEqualTo(word);
    }

    @Test
    void lists_that_tell_lengths_may_stand_in_any_order_and_others_not() throws IOException {
        Layouts layouts = of(knowledge("plain", PLAIN));

        assertThat(layouts.bare("a: 12 lines\nb: 9 lines")).isEqualTo(layouts.bare("b: 20 lines\na: 1,200 lines"));
        assertThat(layouts.bare("a\nb")).isNotEqualTo(layouts.bare("b\na"));
    }
}
