package dev.weavewiki.agents.topdown;

import dev.weavewiki.agents.FactCheck;
import dev.weavewiki.agents.RepeatedName;
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
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is known of a file or a symbol in one sentence, and the lines that show it. */
public final class Descriptions {

    /** Names of functions that say nothing about the file they stand in. */
    private static final Pattern ANYWHERE = Pattern.compile(
            "(?i)new|init|initiali[sz]e|__init__|main|run|call|get|set|setup|register(?:ed)?|extended|included|inherited|prepended|default|index|_+");

    private static final Pattern SUPPORT = Pattern.compile(
            "(?i)_*(.*utils?|.*helpers?|compat.*|common|constants?|.*types|version|.*exceptions?|.*errors?|status_?codes)_*");

    private Descriptions() {}

    /** The declarations that a reader of the file should know, the most telling first. */
    public static List<Symbol> mainSymbols(CodeModel code, SourceFile file) {
        String stem = simple(file.path().stem());
        // A Go file may hold nothing but methods of a type that another file declares.
        Set<String> declared =
                file.symbols().stream().map(Symbol::qualifiedName).collect(Collectors.toSet());
        Set<Symbol> top = Set.copyOf(file.topLevel());
        return file.symbols().stream()
                .filter(symbol -> top.contains(symbol) || !declared.contains(symbol.container()))
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

    /** Whether the declaration's name tells what it is; hooks and constructors are called alike everywhere. */
    public static boolean isTelling(Symbol symbol) {
        return symbol.kind().isType() || !ANYWHERE.matcher(symbol.name()).matches();
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

    /**
     * The first sentence of the documentation of the file, or of the declaration that stands for it: its only one, or the
     * one that bears its name. Empty where there is none.
     */
    public static String documented(CodeModel code, RepoPath path) {
        Optional<SourceFile> file = code.file(path);
        if (file.isEmpty()) {
            return "";
        }
        List<String> docs = new ArrayList<>();
        docs.add(file.get().structure().doc());
        List<Symbol> main = mainSymbols(code, file.get());
        String stem = simple(path.stem());
        main.stream()
                .filter(symbol -> main.size() == 1 || simple(symbol.name()).equals(stem))
                .map(symbol -> RepeatedName.left(symbol.doc(), symbol.name()))
                .forEach(docs::add);
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

    /** The lines of the file's own doc comment, where it says something. */
    private static Optional<Evidence> spoken(CodeModel code, RepoPath path) {
        return code.file(path)
                .filter(file -> !DocText.sentence(code, file.structure().doc()).isEmpty())
                .flatMap(SourceFile::docEvidence)
                .map(evidence -> Evidence.of(path, evidence.lines().head(15)));
    }

    /** The lines that the file's purpose rests on. */
    public static List<Evidence> purposeEvidence(Knowledge known, RepoPath path) {
        Optional<Claim> told = known.find(FileInsights.class)
                .flatMap(insights -> insights.find(path))
                .flatMap(insight -> insight.summary().stream().findFirst())
                .filter(claim -> !claim.evidence().isEmpty());
        return told.map(claim -> claim.evidence().stream().limit(2).toList())
                .orElseGet(() -> spoken(known.code(), path).or(() -> anchor(known.code(), path)).stream()
                        .toList());
    }

    /** The file's name in code style where that is unmistakable, else its path. */
    public static String shown(CodeModel code, RepoPath path) {
        String name = "`" + path.name() + "`";
        boolean unique = code.filesNamed(path.name()).size() == 1;
        return unique && FactCheck.against(code).namesOnlyKnownCode(name) ? name : "`" + path + "`";
    }

    /**
     * Files by what they tell about the whole: centrality times the root of their size, so that small files which everybody
     * uses do not come first; files that only support others count for a quarter. The most telling first; ties by path.
     */
    public static List<RepoPath> byWeight(CodeModel code, List<RepoPath> files) {
        return files.stream()
                .sorted(Comparator.comparingDouble((RepoPath path) -> -weight(code, path))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static double weight(CodeModel code, RepoPath path) {
        int lines = code.file(path).map(SourceFile::lines).orElse(0);
        double support = SUPPORT.matcher(path.stem()).matches() ? 0.25 : 1;
        return (0.02 + code.centrality(path)) * Math.sqrt(lines) * support;
    }

    /** Files by centrality, the most central first; ties by path. */
    public static List<RepoPath> byCentrality(CodeModel code, List<RepoPath> files) {
        return files.stream()
                .sorted(Comparator.comparingDouble((RepoPath path) -> -code.centrality(path))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
