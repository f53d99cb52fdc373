package dev.weavewiki.generators.pattern;

import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.SourceTexts;
import java.util.List;
import java.util.stream.Stream;

/** The register of pattern kinds, and the search for all of them. */
final class Patterns {

    /** All kinds, in the order of the page. */
    static final List<PatternKind> KINDS = Stream.of(
                    CreationPatterns.ALL,
                    StructurePatterns.ALL,
                    BehaviourPatterns.ALL,
                    DataPatterns.ALL,
                    ResourcePatterns.ALL,
                    TestPatterns.ALL)
            .flatMap(List::stream)
            .toList();

    private Patterns() {}

    /** The kinds that occur, in the order of the register. */
    static List<PatternFound> in(CodeModel code, SourceTexts texts) {
        Codebase base = Codebase.of(code, texts);
        return KINDS.stream()
                .map(kind -> new PatternFound(
                        kind,
                        kind.finder()
                                .apply(base)
                                .filter(place -> code.holds(place.evidence()))
                                .distinct()
                                .sorted()
                                .toList()))
                .filter(found -> !found.places().isEmpty())
                .toList();
    }
}
