package dev.weavewiki.agents.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.agents.topdown.Models;
import dev.weavewiki.core.checkpoint.IndexStore;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EmbeddedLikenessTest {

    private static final CodeModel CODE = Models.of()
            .file("shop/Invoice.java")
            .file("shop/Bill.java")
            .file("shop/Parcel.java")
            .file("shop/Courier.java")
            .file("shop/Clock.java")
            .file("shop/Zone.java")
            .code();

    private static final List<RepoPath> FILES = Stream.of("Bill", "Clock", "Courier", "Invoice", "Parcel", "Zone")
            .map(name -> RepoPath.of("shop/" + name + ".java"))
            .toList();

    private final Senses senses = new Senses();
    private final Kept store = new Kept();

    @Test
    void files_of_like_meaning_are_paired_though_their_names_share_no_word() {
        Likeness likeness = Likeness.by(senses, CODE, store);

        assertThat(likeness.pairs(FILES))
                .extracting(pair -> pair.a() + "-" + pair.b())
                .containsExactly("0-3", "2-4");
    }

    @Test
    void groups_are_cut_by_meaning_where_nothing_else_binds() {
        List<List<RepoPath>> groups = Communities.of(FILES, CODE, Likeness.by(senses, CODE, store), 3, 3);

        assertThat(groups).contains(List.of(FILES.get(0), FILES.get(3)), List.of(FILES.get(2), FILES.get(4)));
    }

    @Test
    void a_text_is_given_to_the_model_once_over_all_runs() {
        Likeness.by(senses, CODE, store).pairs(FILES);
        List<Likeness.Pair> again = Likeness.by(senses, CODE, store).pairs(FILES);

        assertThat(senses.asked).hasSize(6);
        assertThat(again).hasSize(2);
    }

    @Test
    void a_model_that_does_not_run_here_costs_nothing_but_its_knowledge() {
        TextEmbeddings broken = new TextEmbeddings() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public List<float[]> embed(List<String> texts) {
                throw new UnsatisfiedLinkError("no such library");
            }
        };

        assertThat(Likeness.by(broken, CODE, store).pairs(FILES)).isEmpty();
    }

    /** Money points one way, transport another; what is neither, a way of its own. */
    private static final class Senses implements TextEmbeddings {

        private final List<String> asked = new ArrayList<>();

        @Override
        public String name() {
            return "senses";
        }

        @Override
        public List<float[]> embed(List<String> texts) {
            asked.addAll(texts);
            return texts.stream().map(Senses::sense).toList();
        }

        private static float[] sense(String text) {
            String word = text.toLowerCase(Locale.ROOT).split(" ", 2)[0];
            return switch (word) {
                case "invoice", "bill" -> new float[] {1, 0, 0, 0};
                case "parcel", "courier" -> new float[] {0, 1, 0, 0};
                case "clock" -> new float[] {0, 0, 1, 0};
                default -> new float[] {0, 0, 0, 1};
            };
        }
    }

    private static final class Kept implements IndexStore {

        private final Map<String, byte[]> entries = new HashMap<>();

        @Override
        public Optional<byte[]> find(String key) {
            return Optional.ofNullable(entries.get(key));
        }

        @Override
        public void save(Map<String, byte[]> added) {
            entries.putAll(added);
        }

        @Override
        public void prune(Set<String> used, int spare) {}
    }
}
