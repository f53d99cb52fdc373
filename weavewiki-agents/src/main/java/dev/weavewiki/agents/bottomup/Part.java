package dev.weavewiki.agents.bottomup;

import dev.weavewiki.core.model.LineRange;
import java.util.List;
import java.util.function.BiFunction;
import reactor.core.publisher.Mono;

/** One window of a file that is read in several. */
record Part(LineRange window, int number, int of) {

    /**
     * One step for each window, one after the other, each with what the one before it made, until the research is cut
     * short. Takes no more of the stack for many windows than for few.
     */
    static Mono<Chain> each(List<LineRange> windows, Chain start, BiFunction<Chain, Part, Mono<Chain>> step) {
        return Mono.just(new State(start, 0))
                .expand(state -> state.read() == windows.size() || state.chain().isShortened()
                        ? Mono.empty()
                        : step.apply(
                                        state.chain(),
                                        new Part(windows.get(state.read()), state.read() + 1, windows.size()))
                                .map(next -> new State(next, state.read() + 1)))
                .last()
                .map(State::chain);
    }

    /** The question about it. */
    Reading of(Chain soFar, List<Aspect> aspects) {
        return new Reading(soFar.study(), List.of(window), number, of, aspects);
    }

    private record State(Chain chain, int read) {}
}
