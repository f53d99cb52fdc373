package dev.weavewiki.agents.bottomup;

import dev.weavewiki.agents.CitedStatement;
import dev.weavewiki.agents.bottomup.describe.FileDescription;
import dev.weavewiki.core.model.product.FileInsight.Behaviour;
import java.util.List;
import java.util.stream.Stream;

/**
 * The documentation of a file, as answered.
 *
 * @param purpose one sentence that starts with a verb
 * @param summary the prose, in reading order
 * @param symbols what declarations of the file do
 * @param behaviours what the file does besides computing
 */
record FileAnswer(
        String purpose, List<CitedStatement> summary, List<SymbolAnswer> symbols, List<BehaviourAnswer> behaviours) {

    FileAnswer {
        summary = List.copyOf(summary);
        symbols = List.copyOf(symbols);
        behaviours = List.copyOf(behaviours);
    }

    /** The same answer with these statements after its own. */
    FileAnswer plus(List<CitedStatement> more) {
        return new FileAnswer(
                purpose, Stream.concat(summary.stream(), more.stream()).toList(), symbols, behaviours);
    }

    /** A declaration by its name in the file, and one or two sentences on what it does. */
    record SymbolAnswer(String name, String description) {}

    /** A behaviour with the citations it rests on, each {@code path:from-to}. */
    record BehaviourAnswer(Behaviour.Kind kind, String statement, List<String> citations) {

        BehaviourAnswer {
            citations = List.copyOf(citations);
        }
    }

    static FileAnswer of(FileDescription description) {
        return new FileAnswer(
                description.purpose(),
                description.summary().stream().map(CitedStatement::of).toList(),
                description.symbols().stream()
                        .map(note -> new SymbolAnswer(note.name(), note.description()))
                        .toList(),
                description.behaviours().stream().map(FileAnswer::of).toList());
    }

    private static BehaviourAnswer of(Behaviour behaviour) {
        CitedStatement cited = CitedStatement.of(behaviour.claim());
        return new BehaviourAnswer(behaviour.kind(), cited.statement(), cited.citations());
    }
}
