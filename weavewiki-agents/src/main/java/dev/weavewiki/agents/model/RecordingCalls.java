package dev.weavewiki.agents.model;

import dev.weavewiki.budget.Price;
import dev.weavewiki.core.error.BudgetExhaustedException;
import dev.weavewiki.core.error.ModelException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;

/** Keeps what came of each question, wherever the reply came from, to write it down as a cassette. */
public final class RecordingCalls implements ModelCall {

    private final String model;
    private final ModelCall next;
    private final Map<String, Track> tracks = new ConcurrentHashMap<>();

    /** @param model that failures and replies of models that are not known are said to be of */
    public RecordingCalls(String model, ModelCall next) {
        this.model = model;
        this.next = next;
    }

    @Override
    public Mono<ModelReply> ask(ModelRequest request) {
        return next.ask(request)
                .doOnNext(reply -> keep(Track.of(request, reply.model().isEmpty() ? model : reply.model(), reply)))
                .doOnError(RecordingCalls::isForTheQuestion, failure -> keep(Track.of(request, model, failure)));
    }

    private void keep(Track track) {
        tracks.put(track.request(), track);
    }

    private static boolean isForTheQuestion(Throwable failure) {
        return failure instanceof BudgetExhaustedException
                || failure instanceof ModelException known && !known.kind().endpointWide();
    }

    /**
     * Writes the cassette.
     *
     * @param options of the run; without the endpoint
     * @param price of the model; empty where it is not known
     */
    public void write(Path file, Map<String, String> options, Optional<Price> price) {
        Cassette.write(file, options, price, tracks.values());
    }
}
