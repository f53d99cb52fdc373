package dev.weavewiki.agents.topdown;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.Visibility;
import dev.weavewiki.core.model.product.FileInsight;
import dev.weavewiki.core.model.product.FileInsights;
import dev.weavewiki.core.model.product.Knowledge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is known of a file or a symbol in one sentence, and the lines that show it. */
public final class Descriptions {

    private Descriptions() {}

    /** The declarations that a reader of the file should know, the most telling first. */
    public static List<Symbol> mainSymbols(CodeModel code, SourceFile file) {
        String stem = simple(file.path().stem());
        return file.symbols().stream()
                .filter(Symbol::isTopLevel)
                .filter(symbol -> symbol.kind().isType() || symbol.kind().isCallable())
                .sorted(Comparator.comparing(
                                (Symbol symbol) -> !simple(symbol.name()).equals(stem))
                        .thenComparing(symbol -> symbol.visibility() != Visibility.PUBLIC)
                        .thenComparing(symbol -> !symbol.kind().isType())
                        .thenComparingInt(symbol -> -code.callsTo(symbol.ref()).size())
                        .thenComparingInt(symbol -> -symbol.lines().count())
                        .thenComparing(Symbol::lines))
                .toList();
    }

    private static String simple(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** The file's purpose: its insight's, or the first sentence of its documentation; empty where nobody says. */
    public static String purpose(Knowledge known, RepoPath path) {
        String believed = known.find(FileInsights.class)
                .flatMap(insights -> insights.find(path))
                .map(FileInsight::purpose)
                .orElse("");
        return believed.isBlank() ? documented(known.code(), path) : believed.strip();
    }

    /** The first sentence of the file's or its main declaration's documentation; empty where there is none. */
    public static String documented(CodeModel code, RepoPath path) {
        Optional<SourceFile> file = code.file(path);
        if (file.isEmpty()) {
            return "";
        }
        List<String> docs = new ArrayList<>();
        docs.add(file.get().structure().doc());
        mainSymbols(code, file.get()).stream().limit(2).map(Symbol::doc).forEach(docs::add);
        return docs.stream()
                .map(doc -> DocText.sentence(code, doc))
                .filter(sentence -> !sentence.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The lines that introduce the file: its main declaration's, its doc comment's, or its first ones. */
    public static Optional<Evidence> anchor(CodeModel code, RepoPath path) {
        return code.file(path)
                .flatMap(file -> mainSymbols(code, file).stream()
                        .findFirst()
                        .map(Symbol::headEvidence)
                        .or(file::docEvidence)
                        .or(file::headEvidence));
    }

    /** The lines that the file's purpose rests on. */
    public static List<Evidence> purposeEvidence(Knowledge known, RepoPath path) {
        Optional<Claim> told = known.find(FileInsights.class)
                .flatMap(insights -> insights.find(path))
                .flatMap(insight -> insight.summary().stream().findFirst())
                .filter(claim -> !claim.evidence().isEmpty());
        return told.map(claim -> claim.evidence().stream().limit(2).toList())
                .orElseGet(() -> anchor(known.code(), path).stream().toList());
    }

    /** Files by centrality, the most central first; ties by path. */
    public static List<RepoPath> byCentrality(CodeModel code, List<RepoPath> files) {
        return files.stream()
                .sorted(Comparator.comparingDouble((RepoPath path) -> -code.centrality(path))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
