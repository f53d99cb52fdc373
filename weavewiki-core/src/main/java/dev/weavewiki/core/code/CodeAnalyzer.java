package dev.weavewiki.core.code;

import dev.weavewiki.core.code.entry.EntryPoints;
import dev.weavewiki.core.code.fact.Facts;
import dev.weavewiki.core.code.fact.FoundFacts;
import dev.weavewiki.core.code.graph.FileGraph;
import dev.weavewiki.core.code.index.ParsedFiles;
import dev.weavewiki.core.code.language.Language;
import dev.weavewiki.core.code.language.Languages;
import dev.weavewiki.core.code.resolve.Linked;
import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.code.treesitter.SyntaxReader;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeGraph;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.code.Document;
import dev.weavewiki.core.model.code.Exclusion;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.History;
import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.ScannedFile;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.source.DocumentReader;
import dev.weavewiki.core.source.Documents;
import dev.weavewiki.core.source.HistoryReader;
import dev.weavewiki.core.source.ManifestReader;
import dev.weavewiki.core.source.SourceTree;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Makes the code model of a repository: parses its files on all cores, links them, ranks them, and reads manifests,
 * documents and history. The same files give an equal model. Stateless between calls, safe for use by many threads;
 * takes seconds to a minute and asks no model.
 */
public final class CodeAnalyzer {

    private final Languages languages;
    private final ParsedFiles before;

    private CodeAnalyzer(Languages languages, ParsedFiles before) {
        this.languages = languages;
        this.before = before;
    }

    /** Knows the languages that come with WeaveWiki. */
    public static CodeAnalyzer standard() {
        return new CodeAnalyzer(Languages.standard(), ParsedFiles.NONE);
    }

    /** An analyzer that also knows the language, which goes before those known already. */
    public CodeAnalyzer with(Language language) {
        return new CodeAnalyzer(languages.plus(language), before);
    }

    /** An analyzer that does not parse again what it finds there, and adds to it what it parses. */
    public CodeAnalyzer remembering(ParsedFiles files) {
        return new CodeAnalyzer(languages, files);
    }

    /**
     * Analyses what a scan found. A file that is no longer what the scan saw is described by its name and length only.
     */
    public CodeModel analyze(SourceTree tree) {
        Set<RepoPath> paths = tree.files().stream().map(ScannedFile::path).collect(Collectors.toUnmodifiableSet());
        Future<History> history = Parallel.begin("history", () -> new HistoryReader().read(tree.root(), paths));
        Future<List<Manifest>> manifests = Parallel.begin("manifests", () -> new ManifestReader().read(tree));
        List<ParsedFile> parsed = read(tree.files(), tree);
        Future<List<Document>> documents = Parallel.begin("documents", () -> documents(tree));
        return model(
                parsed,
                tree.files(),
                tree,
                () -> Surroundings.of(
                        tree, Parallel.await(manifests), Parallel.await(documents), () -> Parallel.await(history)));
    }

    private List<Document> documents(SourceTree tree) {
        return derived(
                        Documents.class,
                        tree.files(),
                        tree,
                        known -> true,
                        () -> new Documents(new DocumentReader().read(tree)))
                .all();
    }

    /** Analyses files whose texts come from anywhere. */
    CodeModel analyze(List<ScannedFile> files, SourceTexts texts, Surroundings surroundings) {
        return model(read(files, texts), files, texts, () -> surroundings);
    }

    private CodeModel model(
            List<ParsedFile> parsed, List<ScannedFile> files, SourceTexts texts, Supplier<Surroundings> around) {
        List<ParsedFile> sources =
                parsed.stream().filter(file -> file.file().role().isSource()).toList();
        Future<List<Fact>> finding = Parallel.begin("facts", () -> facts(parsed, files, texts));
        Linked links = derived(
                Linked.class,
                files,
                texts,
                known -> known.fits(files),
                () -> new Linking(languages, new Project(linked(parsed), files, texts))
                        .links()
                        .all(sources));
        Set<RepoPath> code = sources.stream().map(ParsedFile::path).collect(Collectors.toUnmodifiableSet());
        Map<Boolean, List<Dependency>> byCode =
                links.dependencies().stream().collect(Collectors.partitioningBy(link -> code.contains(link.from())));
        List<Dependency> dependencies = byCode.getOrDefault(true, List.of());
        CodeGraph graph = FileGraph.of(sources.stream().map(ParsedFile::path).toList(), dependencies)
                .measure();
        List<Fact> facts = Parallel.await(finding);
        Surroundings surroundings = around.get();
        List<Manifest> manifests = new TestRequirements(
                        links.externalUses(),
                        sources.stream()
                                .filter(file -> file.file().role() == FileRole.TEST)
                                .map(ParsedFile::path))
                .toldIn(surroundings.manifests);
        CodeModel model = CodeModel.builder(surroundings.name)
                .files(parsed.stream()
                        .map(file -> new SourceFile(file.file(), file.structure()))
                        .toList())
                .exclusions(surroundings.exclusions)
                .dependencies(dependencies)
                .references(byCode.getOrDefault(false, List.of()))
                .externalUses(links.externalUses())
                .calls(links.calls())
                .entryPoints(EntryPoints.find(sources, manifests, surroundings.documents, facts, graph, texts))
                .facts(facts)
                .manifests(manifests)
                .documents(surroundings.documents)
                .history(surroundings.history.get())
                .graph(graph)
                .vocabulary(() -> vocabulary(files, texts))
                .build();
        before.finish();
        return model;
    }

    /** What follows from files that changed meanwhile is not kept for those that the scan saw. */
    private <T extends Record> T derived(
            Class<T> type, List<ScannedFile> files, SourceTexts texts, Predicate<T> fits, Supplier<T> source) {
        return texts instanceof SourceTree tree && !tree.isUnchanged()
                ? source.get()
                : before.derived(type, files, fits, source);
    }

    /** The code, and what else names files: pages, style sheets, build files. */
    private static List<ParsedFile> linked(List<ParsedFile> parsed) {
        return parsed.stream()
                .filter(file ->
                        file.file().role().isSource() || !file.bindings().isEmpty())
                .toList();
    }

    private List<Fact> facts(List<ParsedFile> parsed, List<ScannedFile> files, SourceTexts texts) {
        return derived(
                        FoundFacts.class,
                        files,
                        texts,
                        known -> known.fits(files),
                        () -> new FoundFacts(Facts.standard().find(parsed, texts)))
                .all();
    }

    private List<ParsedFile> read(List<ScannedFile> files, SourceTexts texts) {
        var analyzer = new FileAnalyzer(languages, SyntaxReader.standard(), before);
        return Parallel.map(files, file -> analyzer.analyze(file, texts));
    }

    private static Set<String> vocabulary(List<ScannedFile> files, SourceTexts texts) {
        Set<String> words = new HashSet<>();
        files.forEach(file -> words.addAll(Vocabulary.of(texts.lines(file.path()))));
        return words;
    }

    /** What is known of a repository beside its files. */
    record Surroundings(
            String name,
            List<Exclusion> exclusions,
            List<Manifest> manifests,
            List<Document> documents,
            Supplier<History> history) {

        private static Surroundings of(
                SourceTree tree, List<Manifest> manifests, List<Document> documents, Supplier<History> history) {
            return new Surroundings(
                    ProjectName.of(manifests, documents, tree.name()),
                    tree.exclusions(),
                    manifests,
                    documents,
                    history);
        }
    }
}
