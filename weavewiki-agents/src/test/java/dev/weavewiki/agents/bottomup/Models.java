package dev.weavewiki.agents.bottomup;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.ContentHash;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.ProcessingTier;
import dev.weavewiki.core.model.Provenance;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.FileStructure;
import dev.weavewiki.core.model.code.LanguageId;
import dev.weavewiki.core.model.code.ScannedFile;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.code.TextStyle;
import dev.weavewiki.core.model.code.Visibility;
import dev.weavewiki.core.model.product.FileInsight;
import dev.weavewiki.core.model.product.ReadingPlan.PlannedFile;
import dev.weavewiki.core.prompt.TokenCounter;
import java.util.List;

/** Small code models for the tests of this package. */
final class Models {

    /** About what real tokenizers count, and never less for a longer text. */
    static final TokenCounter COUNTER = text -> Tokens.of((text.length() + 3) / 4);

    private Models() {}

    static SourceFile file(String path, int lines, List<Symbol> symbols) {
        return file(path, lines, structure("", symbols));
    }

    static SourceFile file(String path, int lines, FileStructure structure) {
        RepoPath at = RepoPath.of(path);
        FileRole role = path.contains("est") ? FileRole.TEST : FileRole.SOURCE;
        String language = path.endsWith(".py") ? "python" : path.endsWith(".go") ? "go" : "java";
        return new SourceFile(
                new ScannedFile(at, LanguageId.of(language), role, lines * 10L, lines, ContentHash.of("0"), false),
                structure);
    }

    static FileStructure structure(String doc, List<Symbol> symbols) {
        return new FileStructure(
                true,
                "",
                doc,
                doc.isEmpty() ? 0 : 1,
                doc.isEmpty() ? 0 : 1,
                symbols,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                TextStyle.UNKNOWN,
                "");
    }

    static Symbol type(String path, String name, String doc, int from, int to) {
        return new Symbol(
                RepoPath.of(path),
                name,
                name,
                SymbolKind.CLASS,
                Visibility.PUBLIC,
                "public class " + name,
                doc,
                LineRange.of(from, to),
                "");
    }

    static Symbol method(String path, String container, String name, Visibility visibility, int from, int to) {
        return new Symbol(
                RepoPath.of(path),
                name,
                container.isEmpty() ? name : container + "." + name,
                container.isEmpty() ? SymbolKind.FUNCTION : SymbolKind.METHOD,
                visibility,
                "void " + name + "()",
                "",
                LineRange.of(from, to),
                container);
    }

    static PlannedFile planned(String path, ProcessingTier tier) {
        return new PlannedFile(RepoPath.of(path), tier, "for the test");
    }

    static FileInsight insight(String path, ProcessingTier tier, String purpose) {
        return new FileInsight(
                RepoPath.of(path),
                tier,
                purpose,
                FileInsight.Importance.LOW,
                List.of(Claim.of("It works on " + purpose, Evidence.of(path, 1, 1))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Provenance.STATIC_ANALYSIS,
                "",
                TokenUsage.NONE,
                0);
    }
}
