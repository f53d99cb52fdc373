package dev.weavewiki.agents.characterization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.SourceTexts;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class QuotesProperties {

    private static final RepoPath PATH = RepoPath.of("a.txt");

    @Property
    void any_line_is_found_and_the_place_lies_inside_the_text(
            @ForAll @Size(min = 1, max = 12) List<@AlphaChars @StringLength(min = 1, max = 8) String> lines) {
        SourceTexts texts = path -> lines;
        Evidence all = Evidence.of(PATH, LineRange.of(1, lines.size()));

        Optional<Evidence> place = new Quotes(texts).find(all, lines.get(lines.size() / 2));

        assertThat(place).isPresent();
        assertThat(all.lines().contains(place.orElseThrow().lines())).isTrue();
    }
}
