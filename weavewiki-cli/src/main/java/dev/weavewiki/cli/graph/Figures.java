package dev.weavewiki.cli.graph;

import dev.weavewiki.core.code.graph.Hottest;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Certainty;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.Hotspot;
import dev.weavewiki.core.model.code.SourceFile;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A repository in figures.
 *
 * @param files all text files that were read
 * @param symbols by kind
 * @param dependencies by kind, and calls
 * @param cycles groups of files that reach each other
 * @param hottest the files that are central, large and often changed; tests are not among them
 * @param clusters the largest communities
 * @param entryPoints by kind
 */
public record Figures(
        String name,
        String commit,
        int files,
        int leftOut,
        Sources sources,
        List<Language> languages,
        Map<String, Integer> symbols,
        Map<String, Edges> dependencies,
        Cycles cycles,
        List<Hotspot> hottest,
        List<Cluster> clusters,
        Map<String, Integer> entryPoints,
        long milliseconds) {

    private static final int SHOWN = 10;

    /** Source files, tests among them; parsed with a grammar or read lexically. */
    public record Sources(int files, int tests, int lines, int parsed, int lexical) {}

    /** The source files of a language. */
    public record Language(String language, int files, int lines, int parsed, int symbols) {}

    /** Links by how sure they are. */
    public record Edges(int certain, int likely) {

        private static Edges of(Stream<Certainty> links) {
            List<Certainty> all = links.toList();
            int certain = (int) all.stream()
                    .filter(certainty -> certainty == Certainty.CERTAIN)
                    .count();
            return new Edges(certain, all.size() - certain);
        }
    }

    /** How many groups there are, and the files of the largest. */
    public record Cycles(int count, List<RepoPath> largest) {}

    /** A community: its label, its size and the folder that all its files are in. */
    public record Cluster(String label, int files, String folder) {}

    public static Figures of(GraphView graph, long milliseconds) {
        CodeModel code = graph.code();
        List<List<RepoPath>> cycles = code.graph().cycles();
        return new Figures(
                code.name(),
                code.history().commit(),
                code.files().size(),
                code.exclusions().size(),
                sources(code.sourceFiles()),
                languages(code.sourceFiles()),
                counts(code.sourceFiles().stream()
                        .flatMap(file -> file.symbols().stream())
                        .map(symbol -> symbol.kind().word())),
                edges(code),
                new Cycles(cycles.size(), cycles.isEmpty() ? List.of() : cycles.get(0)),
                hottest(code),
                graph.communities().stream()
                        .limit(SHOWN)
                        .map(community ->
                                new Cluster(community.label(), community.files().size(), folder(community.files())))
                        .toList(),
                counts(code.entryPoints().stream().map(entry -> GraphView.word(entry.kind()))),
                milliseconds);
    }

    /** The same figures, found in that time. */
    public Figures in(long duration) {
        return new Figures(
                name,
                commit,
                files,
                leftOut,
                sources,
                languages,
                symbols,
                dependencies,
                cycles,
                hottest,
                clusters,
                entryPoints,
                duration);
    }

    private static Sources sources(List<SourceFile> files) {
        return new Sources(
                files.size(),
                (int) files.stream()
                        .filter(file -> file.role() == FileRole.TEST)
                        .count(),
                lines(files),
                parsed(files),
                files.size() - parsed(files));
    }

    private static List<Language> languages(List<SourceFile> files) {
        return files.stream()
                .collect(Collectors.groupingBy(file -> file.language().value(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> language(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt((Language language) -> -language.lines())
                        .thenComparing(Language::language))
                .toList();
    }

    private static Language language(String name, List<SourceFile> files) {
        int symbols = files.stream().mapToInt(file -> file.symbols().size()).sum();
        return new Language(name, files.size(), lines(files), parsed(files), symbols);
    }

    private static int lines(List<SourceFile> files) {
        return files.stream().mapToInt(SourceFile::lines).sum();
    }

    private static int parsed(List<SourceFile> files) {
        return (int) files.stream().filter(file -> file.structure().parsed()).count();
    }

    private static Map<String, Integer> counts(Stream<String> words) {
        return words.collect(Collectors.toMap(Function.identity(), word -> 1, Integer::sum, TreeMap::new));
    }

    private static Map<String, Edges> edges(CodeModel code) {
        Map<String, Edges> edges = new TreeMap<>();
        code.dependencies().stream()
                .collect(Collectors.groupingBy(dependency -> GraphView.word(dependency.kind())))
                .forEach((kind, same) -> edges.put(kind, Edges.of(same.stream().map(edge -> edge.certainty()))));
        edges.put("calls of symbols", Edges.of(code.calls().stream().map(call -> call.certainty())));
        return edges;
    }

    private static List<Hotspot> hottest(CodeModel code) {
        List<SourceFile> own = code.sourceFiles().stream()
                .filter(file -> file.role() == FileRole.SOURCE)
                .toList();
        return Hottest.of(code, own).stream()
                .limit(SHOWN)
                .map(spot -> new Hotspot(
                        spot.path(),
                        GraphView.rounded(heat(spot, code)),
                        spot.dependents(),
                        spot.lines(),
                        spot.commits()))
                .toList();
    }

    /** As pages tell it: the geometric mean of what it is made of, which orders files alike. */
    private static double heat(Hotspot spot, CodeModel code) {
        return Math.pow(spot.heat(), code.history().churn().isEmpty() ? 1.0 / 2 : 1.0 / 3);
    }

    private static String folder(List<RepoPath> files) {
        RepoPath folder = files.get(0).parent();
        for (RepoPath file : files) {
            while (!file.isUnder(folder)) {
                folder = folder.parent();
            }
        }
        return folder.value();
    }
}
