package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import java.util.List;
import java.util.stream.Stream;

/** Finds one kind of fact in one file. Stateless. */
interface FactDetector {

    Stream<Fact> facts(ParsedFile file, SourceTexts texts);

    /** The detector that also knows what other files say about a file; most need nothing of them. */
    default FactDetector over(List<ParsedFile> files, SourceTexts texts) {
        return this;
    }
}
