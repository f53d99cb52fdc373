package dev.weavewiki.agents.bottomup;

import dev.weavewiki.agents.bottomup.ResearchPlan.AspectAnswer;
import dev.weavewiki.core.model.code.Call;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.product.Gap;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The plan where no model makes one: what is worth asking of any file, with the places that this file's facts suggest. */
final class StandingAspects {

    /** Places per aspect: a handful of excerpts fits beside the file itself. */
    private static final int PLACES = 4;

    private StandingAspects() {}

    static List<AspectAnswer> of(FileStudy study) {
        SourceFile file = study.source();
        CodeModel code = study.known().code();
        Stream<AspectAnswer> gaps =
                study.gaps().stream().map(Gap::detail).map(detail -> new AspectAnswer(detail, List.of()));
        return Stream.concat(
                        gaps,
                        Stream.of(
                                new AspectAnswer(
                                        "What is the file responsible for, and how do its declarations work together?",
                                        declarations(file)),
                                new AspectAnswer("Who uses it, and what do they rely on?", callers(file, code)),
                                new AspectAnswer(
                                        "What does it do besides computing: errors, concurrency, input and output, configuration, state?",
                                        List.of()),
                                new AspectAnswer(
                                        "Which decisions and limits would somebody who changes it have to know?",
                                        List.of())))
                .toList();
    }

    private static List<String> declarations(SourceFile file) {
        return file.topLevel().stream()
                .limit(PLACES)
                .map(symbol -> symbol.headEvidence().citation())
                .toList();
    }

    private static List<String> callers(SourceFile file, CodeModel code) {
        return file.symbols().stream()
                .flatMap(symbol -> code.callsTo(symbol.ref()).stream())
                .filter(call -> !call.from().path().equals(file.path()))
                .sorted(Comparator.comparingDouble(
                                (Call call) -> -code.centrality(call.from().path()))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(PLACES)
                .map(call -> call.evidence().citation())
                .toList();
    }
}
