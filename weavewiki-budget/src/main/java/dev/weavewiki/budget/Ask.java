package dev.weavewiki.budget;

import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.Tokens;

/**
 * What a call wants to be promised.
 *
 * @param input its counted input
 * @param mostOutput the output limit that is sent with it
 * @param model decides the price; of no effect where money has no limit
 */
public record Ask(PhaseId phase, Tokens input, Tokens mostOutput, Purpose purpose, String model) {

    /** The most that it can use. */
    public Tokens ceiling() {
        return input.plus(mostOutput);
    }
}
