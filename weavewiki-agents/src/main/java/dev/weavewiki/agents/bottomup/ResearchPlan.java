package dev.weavewiki.agents.bottomup;

import dev.weavewiki.agents.FactCheck;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Symbol;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What to find out about a file, the most important first. Never empty. */
record ResearchPlan(List<Aspect> aspects) {

    /** More would thin out the attention that each aspect gets in one answer. */
    private static final int MOST_ASPECTS = 10;

    ResearchPlan {
        aspects = List.copyOf(aspects);
    }

    /**
     * An aspect as answered.
     *
     * @param question what to find out
     * @param reading where to look: {@code path:from-to}, a path, or the name of a declaration
     */
    record AspectAnswer(String question, List<String> reading) {

        AspectAnswer {
            reading = List.copyOf(reading);
        }
    }

    /** The aspects whose question says something, with those places that exist. */
    static List<Aspect> aspects(List<AspectAnswer> answers, RepoPath path, FactCheck facts) {
        return answers.stream()
                .flatMap(answer -> aspect(answer, path, facts).stream())
                .limit(MOST_ASPECTS)
                .toList();
    }

    private static Optional<Aspect> aspect(AspectAnswer answer, RepoPath path, FactCheck facts) {
        return facts.text(answer.question(), List.of(path))
                .map(question -> new Aspect(
                        question,
                        answer.reading().stream()
                                .flatMap(place -> place(place.strip(), path, facts).stream())
                                .distinct()
                                .toList()));
    }

    private static Optional<Evidence> place(String place, RepoPath path, FactCheck facts) {
        CodeModel code = facts.code();
        Optional<Evidence> found = Evidence.parse(place)
                .filter(code::holds)
                .or(() -> RepoPath.parse(place).flatMap(code::file).flatMap(file -> file.headEvidence()))
                .or(() -> symbol(place, path, code).map(Symbol::evidence));
        if (found.isEmpty()) {
            facts.drop();
        }
        return found;
    }

    /** By qualified or simple name, in the file itself first, so that a name that many files declare means the near one. */
    private static Optional<Symbol> symbol(String name, RepoPath path, CodeModel code) {
        String simple = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('#')) + 1)
                .replace("()", "");
        Stream<Symbol> own = code.file(path).stream().flatMap(file -> file.symbols().stream());
        return Stream.concat(own, code.symbolsNamed(simple).stream())
                .filter(symbol ->
                        symbol.qualifiedName().equals(name) || symbol.name().equals(simple))
                .findFirst();
    }
}
