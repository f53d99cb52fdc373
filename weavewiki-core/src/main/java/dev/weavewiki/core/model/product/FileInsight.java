package dev.weavewiki.core.model.product;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.ProcessingTier;
import dev.weavewiki.core.model.Provenance;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.code.DependencyKind;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.List;

/**
 * What we believe about a source file after checking.
 *
 * @param purpose one sentence that says what the file does; starts with a verb where it can
 * @param summary the documentation's prose, in reading order, each statement with its evidence
 * @param symbols the declarations worth knowing, in the order of their lines
 * @param dependencies files of the repository it leans on, with the relation, sorted by path
 * @param dependents files of the repository that lean on it, with the relation, sorted by path
 * @param behaviours what it does besides computing
 * @param notes what the research found out on the way; empty for single-pass tiers
 * @param provenance who the prose comes from
 * @param reason why it was not a model, where a model was configured; else empty
 * @param usage what the committed answers about this file cost
 * @param droppedClaims statements that could not be verified and were left out
 */
public record FileInsight(
        RepoPath path,
        ProcessingTier tier,
        String purpose,
        Importance importance,
        List<Claim> summary,
        List<SymbolNote> symbols,
        List<Relation> dependencies,
        List<Relation> dependents,
        List<Behaviour> behaviours,
        List<Claim> notes,
        Provenance provenance,
        String reason,
        TokenUsage usage,
        int droppedClaims)
        implements Comparable<FileInsight> {

    public FileInsight {
        summary = List.copyOf(summary);
        symbols = List.copyOf(symbols);
        dependencies = List.copyOf(dependencies);
        dependents = List.copyOf(dependents);
        behaviours = List.copyOf(behaviours);
        notes = List.copyOf(notes);
    }

    /** The reason in that language. */
    public String reasonIn(ProseLanguage say) {
        return Reasons.ALL.in(say, reason);
    }

    @Override
    public int compareTo(FileInsight other) {
        return path.compareTo(other.path);
    }

    /** How much the rest of the project leans on the file. */
    public enum Importance {
        LOW,
        MEDIUM,
        HIGH,
        CRITICAL
    }

    /**
     * A declaration and what it does.
     *
     * @param name its qualified name inside the file
     * @param description one or two sentences; empty where nothing is known but its signature
     */
    public record SymbolNote(String name, String signature, String description, LineRange lines) {}

    /** Another file, how the two are related, and the line that shows it in the file that leans on the other. */
    public record Relation(RepoPath path, DependencyKind kind, int line) {}

    /** Something the file does that callers notice. */
    public record Behaviour(Kind kind, Claim claim) {

        /** What sort of behaviour. */
        public enum Kind {
            ERROR_HANDLING,
            CONCURRENCY,
            INPUT_OUTPUT,
            CONFIGURATION,
            STATE
        }
    }
}
