package dev.weavewiki.agents.bottomup;

import static dev.weavewiki.agents.bottomup.Models.COUNTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.agents.Excerpts;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.Tokens;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.Visibility;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class WindowsProperties {

    @Property(tries = 300)
    void windows_cover_every_line_once_and_keep_the_limit(
            @ForAll @IntRange(min = 1, max = 400) int lines,
            @ForAll @IntRange(min = 60, max = 2_000) int limit,
            @ForAll @Size(max = 20) List<@IntRange(min = 1, max = 400) Integer> ends) {
        String path = "src/Long.java";
        List<Symbol> symbols = ends.stream()
                .filter(end -> end <= lines)
                .map(end -> Models.method(path, "", "m" + end, Visibility.PUBLIC, Math.max(1, end - 5), end))
                .toList();
        SourceFile file = Models.file(path, lines, symbols);
        SourceTexts texts = ignored -> IntStream.rangeClosed(1, lines)
                .mapToObj(line -> "code".repeat(line % 9))
                .toList();

        List<LineRange> windows = Excerpts.ranges(texts, file, COUNTER, Tokens.of(limit));

        assertThat(windows.stream().flatMapToInt(window -> IntStream.rangeClosed(window.from(), window.to())))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, lines).boxed().toList());
        assertThat(windows)
                .allMatch(window -> COUNTER.count(Excerpts.numbered(texts, Evidence.of(RepoPath.of(path), window)))
                                .value()
                        <= limit + 10);
    }
}
