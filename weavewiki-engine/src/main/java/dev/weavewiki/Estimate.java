package dev.weavewiki;

import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.Tokens;
import java.util.List;

/**
 * What a run is thought to cost before it is made. Most figures are the specification's (section 3), replaced by what
 * earlier runs with the same model used once there are some.
 *
 * @param model who would be asked; empty where static analysis answers all, and everything is 0
 * @param phases the phases that ask a model, in their order
 * @param observed whether figures of earlier runs went in
 * @param answered how many questions the journal answers already; -1 where it was not looked at
 * @param questions how many questions the plan of static analysis leads to at most. No bound of calls: a question whose answer
 *     is of no use is asked once more, an attempt that fails is repeated, long files are read in parts, and what the model
 *     says of the project may raise files to a higher tier. What holds whatever happens is the budget
 * @param inputCounted tokens of the prompts that would be sent, counted; -1 where they were not made
 * @param cost dollars for all phases, in decimal notation; empty where the price is not known
 */
public record Estimate(
        int sourceFiles,
        String model,
        List<Line> phases,
        boolean observed,
        int answered,
        int questions,
        long inputCounted,
        String cost) {

    public Estimate {
        phases = List.copyOf(phases);
    }

    /** What a run costs in which no model is asked: nothing. */
    public static Estimate ofStaticAnalysis(int sourceFiles) {
        return new Estimate(sourceFiles, "", List.of(), false, -1, 0, -1, "");
    }

    /** A phase: calls, and what they use. */
    public record Line(PhaseId phase, int calls, Tokens input, Tokens output, String cost) {

        public Tokens total() {
            return input.plus(output);
        }
    }

    /** Tokens of all phases. */
    public Tokens total() {
        return phases.stream().map(Line::total).reduce(Tokens.ZERO, Tokens::plus);
    }

    /** Calls of all phases, as the phases are estimated. */
    public int calls() {
        return phases.stream().mapToInt(Line::calls).sum();
    }
}
