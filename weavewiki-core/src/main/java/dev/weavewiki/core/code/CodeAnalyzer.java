package dev.weavewiki.core.code;

import dev.weavewiki.core.code.entry.EntryPoints;
import dev.weavewiki.core.code.fact.Facts;
import dev.weavewiki.core.code.fact.FoundFacts;
import dev.weavewiki.core.code.graph.FileGraph;
import dev.weavewiki.core.code.index.ParsedFiles;
import dev.weavewiki.core.code.language.FormatLinker;
import dev.weavewiki.core.code.language.Language;
import dev.weavewiki.core.code.language.Languages;
import dev.weavewiki.core.code.resolve.Linked;
import dev.weavewiki.core.code.resolve.Linker;
import dev.weavewiki.core.code.resolve.Links;
import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.code.treesitter.SyntaxReader;
import dev.weavewiki.core.error.RepositoryException;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeGraph;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.code.Document;
import dev.weavewiki.core.model.code.Exclusion;
import dev.weavewiki.core.model.code.Fact;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
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
        var history = new FutureTask<>(() -> new HistoryReader().read(tree.root(), paths));
        Thread asking = new Thread(history, "weavewiki-history");
        asking.setDaemon(true);
        asking.start();
        List<Manifest> manifests = new ManifestReader().read(tree);
        List<Document> documents = documents(tree);
        var surroundings = new Surroundings(
                ProjectName.of(manifests, documents, tree.name()),
                tree.exclusions(),
                manifests,
                documents,
                () -> await(history));
        return analyze(tree.files(), tree, surroundings);
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
        List<ParsedFile> parsed = read(files, texts);
        List<ParsedFile> sources =
                parsed.stream().filter(file -> file.file().role().isSource()).toList();
        Linked links = derived(
                Linked.class,
                files,
                texts,
                known -> known.fits(files),
                () -> link(new Project(linked(parsed), files, texts)).all().timed(sources));
        Set<RepoPath> code = sources.stream().map(ParsedFile::path).collect(Collectors.toUnmodifiableSet());
        Map<Boolean, List<Dependency>> byCode =
                links.dependencies().stream().collect(Collectors.partitioningBy(link -> code.contains(link.from())));
        List<Dependency> dependencies = byCode.getOrDefault(true, List.of());
        CodeGraph graph = FileGraph.of(sources.stream().map(ParsedFile::path).toList(), dependencies)
                .measure();
        List<Fact> facts = derived(
                        FoundFacts.class,
                        files,
                        texts,
                        known -> known.fits(files),
                        () -> new FoundFacts(Facts.standard().find(parsed, texts)))
                .all();
        before.finish();
        return CodeModel.builder(surroundings.name)
                .files(parsed.stream()
                        .map(file -> new SourceFile(file.file(), file.structure()))
                        .toList())
                .exclusions(surroundings.exclusions)
                .dependencies(dependencies)
                .references(byCode.getOrDefault(false, List.of()))
                .externalUses(links.externalUses())
                .calls(links.calls())
                .entryPoints(
                        EntryPoints.find(sources, surroundings.manifests, surroundings.documents, facts, graph, texts))
                .facts(facts)
                .manifests(surroundings.manifests)
                .documents(surroundings.documents)
                .history(surroundings.history.get())
                .graph(graph)
                .vocabulary(() -> vocabulary(files, texts))
                .build();
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

    private Links link(Project project) {
        Links links = new Links();
        Map<Set<String>, Linker> linkers = new HashMap<>();
        for (Language language : languages.all()) {
            if (!linkers.containsKey(language.family())) {
                Linker linker = language.linker(project);
                linkers.put(language.family(), linker);
                project.files(language.family()).forEach(file -> linker.link(file, links));
            }
        }
        Linker formats = new FormatLinker(project);
        project.files(FormatLinker.FAMILY).forEach(file -> formats.link(file, links));
        return links;
    }

    private List<ParsedFile> read(List<ScannedFile> files, SourceTexts texts) {
        var analyzer = new FileAnalyzer(languages, SyntaxReader.standard(), before);
        ExecutorService threads =
                Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors()));
        try {
            List<Future<ParsedFile>> running = new ArrayList<>();
            for (ScannedFile file : files) {
                Callable<ParsedFile> task = () -> analyzer.analyze(file, texts);
                running.add(threads.submit(task));
            }
            return running.stream().map(CodeAnalyzer::await).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static Set<String> vocabulary(List<ScannedFile> files, SourceTexts texts) {
        Set<String> words = new HashSet<>();
        files.forEach(file -> words.addAll(Vocabulary.of(texts.lines(file.path()))));
        return words;
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RepositoryException("the analysis was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RepositoryException failure) {
                throw failure;
            }
            throw new IllegalStateException("a part of the analysis failed", e.getCause());
        }
    }

    /** What is known of a repository beside its files. */
    record Surroundings(
            String name,
            List<Exclusion> exclusions,
            List<Manifest> manifests,
            List<Document> documents,
            Supplier<History> history) {}
}
