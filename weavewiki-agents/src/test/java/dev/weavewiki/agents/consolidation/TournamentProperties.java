package dev.weavewiki.agents.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.agents.consolidation.Communities.Join;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

class TournamentProperties {

    private static @Nullable Join join(int group, int gain) {
        return gain == 0 ? null : new Join(group, group + 1, gain);
    }

    private static @Nullable Join first(List<@Nullable Join> all) {
        @Nullable Join best = null;
        for (Join join : all) {
            best = best == null || join != null && join.gain() > best.gain() ? join : best;
        }
        return best;
    }

    @Property
    void the_first_of_the_best_wins_after_each_change(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 5) Integer> gains,
            @ForAll List<@IntRange(max = 1_000) Integer> changes) {
        List<@Nullable Join> all = new ArrayList<>(Collections.nCopies(gains.size(), null));
        Tournament tournament = Tournament.of(gains.size(), group -> join(group, gains.get(group)));
        for (int group = 0; group < gains.size(); group++) {
            all.set(group, join(group, gains.get(group)));
        }

        assertThat(tournament.winner()).isEqualTo(first(all));
        for (int change : changes) {
            int group = change % gains.size();
            all.set(group, join(group, change / 150));
            tournament.put(group, all.get(group));

            assertThat(tournament.winner()).isEqualTo(first(all));
        }
    }
}
