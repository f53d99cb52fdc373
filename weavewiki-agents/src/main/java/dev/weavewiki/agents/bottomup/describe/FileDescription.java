package dev.weavewiki.agents.bottomup.describe;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.product.FileInsight.Behaviour;
import dev.weavewiki.core.model.product.FileInsight.SymbolNote;
import dev.weavewiki.core.model.product.Knowledge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A file as static analysis describes it. Equal code gives equal descriptions.
 *
 * @param purpose one sentence
 * @param summary in reading order: what the file declares, who uses it, what it leans on, what is left to do; empty for an
 *     empty file
 * @param symbols the declarations worth knowing, in the order of their lines
 */
public record FileDescription(
        String purpose, List<Claim> summary, List<SymbolNote> symbols, List<Behaviour> behaviours) {

    public FileDescription {
        summary = List.copyOf(summary);
        symbols = List.copyOf(symbols);
        behaviours = List.copyOf(behaviours);
    }

    public static FileDescription of(SourceFile file, Knowledge known) {
        Subject subject = Subject.of(file, known);
        String purpose = Purposes.of(subject);
        List<Claim> summary = new ArrayList<>(Introductions.of(subject, purpose));
        List<Claim> own = Declarations.of(subject);
        boolean listed = purpose.contains(Listing.words(subject)) && !own.isEmpty();
        summary.addAll(listed ? List.of() : Declarations.overview(subject));
        summary.addAll(own);
        Stream.of(Tests.of(subject), Entries.of(subject), Uses.of(subject), Remarks.of(subject))
                .forEach(summary::addAll);
        if (summary.isEmpty()) {
            summary.addAll(Fallbacks.least(subject));
        }
        return new FileDescription(
                purpose,
                summary.stream().distinct().toList(),
                SymbolNotes.of(file, known, Map.of()),
                Behaviours.of(subject));
    }
}
