package dev.weavewiki.agents.bottomup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.ProcessingTier;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.product.Knowledge;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class PartTest {

    private static final String PATH = "src/Foo.java";
    private static final Chain START = Chain.of(FileStudy.of(
            Models.planned(PATH, ProcessingTier.STANDARD),
            Knowledge.of(
                    CodeModel.builder("demo")
                            .files(List.of(Models.file(PATH, 1, List.of())))
                            .build(),
                    path -> List.of("")),
            List.of()));

    private static List<LineRange> windows(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(LineRange::at).toList();
    }

    @Test
    void very_many_windows_take_no_more_of_the_stack() {
        List<Integer> read = new ArrayList<>();

        Part.each(windows(100_000), START, (soFar, part) -> {
                    read.add(part.number());
                    return Mono.just(soFar);
                })
                .block();

        assertThat(read).hasSize(100_000).isSorted();
    }

    @Test
    void what_is_cut_short_reads_no_further() {
        List<Integer> read = new ArrayList<>();

        Chain chain = Part.each(windows(5), START, (soFar, part) -> {
                    read.add(part.number());
                    return Mono.just(part.number() == 2 ? soFar.shortened(Chain.FEWER_STEPS) : soFar);
                })
                .block();

        assertThat(read).containsExactly(1, 2);
        assertThat(chain)
                .isNotNull()
                .satisfies(last -> assertThat(last.isShortened()).isTrue());
    }
}
