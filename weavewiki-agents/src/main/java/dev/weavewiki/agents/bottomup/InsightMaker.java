package dev.weavewiki.agents.bottomup;

import dev.weavewiki.agents.CitedStatement;
import dev.weavewiki.agents.FactCheck;
import dev.weavewiki.agents.Prose;
import dev.weavewiki.agents.UnusableAnswerException;
import dev.weavewiki.agents.bottomup.describe.Importances;
import dev.weavewiki.agents.bottomup.describe.Neighbours;
import dev.weavewiki.agents.bottomup.describe.SymbolNotes;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Provenance;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.product.FileInsight;
import dev.weavewiki.core.model.product.FileInsight.Behaviour;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks a file's answer. Prose is believed where its citations hold; signatures, lines and relations never come from the
 * answer but from the code model.
 */
final class InsightMaker {

    private InsightMaker() {}

    static FileInsight insight(FileAnswer answer, FileStudy study, FactCheck facts) {
        SourceFile file = study.source();
        List<Claim> summary = facts.claims(answer.summary());
        if (summary.isEmpty() && file.lines() > 0) {
            throw new UnusableAnswerException(
                    "no statement of the summary is shown by citations that exist in the form path:from-to");
        }
        return new FileInsight(
                study.path(),
                study.file().tier(),
                purpose(answer, file, facts),
                Importances.of(study.path(), facts.code()),
                summary,
                SymbolNotes.of(file, study.known(), descriptions(answer, file, facts)),
                Neighbours.dependencies(study.path(), facts.code()),
                Neighbours.dependents(study.path(), facts.code()),
                answer.behaviours().stream()
                        .flatMap(behaviour -> behaviour(behaviour, facts))
                        .toList(),
                List.of(),
                Provenance.STATIC_ANALYSIS,
                "",
                TokenUsage.NONE,
                0);
    }

    private static String purpose(FileAnswer answer, SourceFile file, FactCheck facts) {
        String purpose = Prose.sentence(answer.purpose().replaceAll("\\s+", " "));
        if (saysNothing(purpose, file)) {
            throw new UnusableAnswerException("the purpose only repeats the file's name or is empty");
        }
        return facts.text(purpose, List.of(file.path()))
                .orElseThrow(() -> new UnusableAnswerException("the purpose does not hold"));
    }

    private static boolean saysNothing(String purpose, SourceFile file) {
        String bare = letters(purpose);
        return bare.isEmpty()
                || Stream.of(
                                file.path().value(),
                                file.path().name(),
                                file.path().stem())
                        .map(InsightMaker::letters)
                        .anyMatch(bare::equals);
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    /** The descriptions by qualified name, of symbols that exist and without unknown code. */
    private static Map<String, String> descriptions(FileAnswer answer, SourceFile file, FactCheck facts) {
        Map<String, String> descriptions = new HashMap<>();
        for (FileAnswer.SymbolAnswer named : answer.symbols()) {
            Optional<Symbol> symbol = facts.symbol(file.path(), named.name());
            symbol.flatMap(found -> facts.text(named.description(), List.of(file.path())))
                    .ifPresent(said -> descriptions.putIfAbsent(
                            symbol.map(Symbol::qualifiedName).orElse(""), said));
        }
        return descriptions;
    }

    private static Stream<Behaviour> behaviour(FileAnswer.BehaviourAnswer answer, FactCheck facts) {
        return facts.claim(new CitedStatement(answer.statement(), answer.citations())).stream()
                .map(claim -> new Behaviour(answer.kind(), claim));
    }
}
