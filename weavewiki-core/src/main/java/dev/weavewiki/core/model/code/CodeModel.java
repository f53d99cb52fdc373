package dev.weavewiki.core.model.code;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.RepoPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parsed repository: the ground truth that everything else is checked against. Immutable, safe for use by many
 * threads; look-ups take constant time. Lists are sorted, so that equal repositories give equal models.
 */
public final class CodeModel {

    private static final Pattern WORD = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

    private final String name;
    private final List<SourceFile> files;
    private final List<SourceFile> sourceFiles;
    private final List<Exclusion> exclusions;
    private final List<Dependency> dependencies;
    private final List<Dependency> references;
    private final List<ExternalUse> externalUses;
    private final Map<RepoPath, List<ExternalUse>> externalUsesOf;
    private final List<Call> calls;
    private final List<EntryPoint> entryPoints;
    private final Map<RepoPath, List<EntryPoint>> entryPointsOf;
    private final List<Fact> facts;
    private final List<Manifest> manifests;
    private final List<Document> documents;
    private final History history;
    private final CodeGraph graph;
    private final Supplier<Set<String>> vocabularySource;
    private volatile @Nullable Set<String> vocabulary;

    private final Map<RepoPath, SourceFile> byPath;
    private final Set<RepoPath> folders;
    private final Map<RepoPath, List<Dependency>> outgoing;
    private final Map<RepoPath, List<Dependency>> incoming;
    private final Map<String, List<Symbol>> bySimpleName;
    private final Map<String, List<SourceFile>> byFileName;
    private final Map<SymbolRef, Symbol> byRef;
    private final Map<SymbolRef, List<Call>> callsFrom;
    private final Map<SymbolRef, List<Call>> callsTo;

    /** Of files of which anybody asked; those that everybody leans on are asked for again and again. */
    private final Map<RepoPath, List<RepoPath>> sources = new ConcurrentHashMap<>();

    private CodeModel(Parts parts) {
        name = parts.name;
        files = parts.files.stream().sorted().toList();
        sourceFiles = files.stream().filter(file -> file.role().isSource()).toList();
        exclusions = parts.exclusions.stream()
                .sorted(java.util.Comparator.comparing(Exclusion::path))
                .toList();
        dependencies = ordered(parts.dependencies);
        references = ordered(parts.references);
        externalUses = List.copyOf(parts.externalUses);
        externalUsesOf = group(externalUses.stream(), ExternalUse::from);
        calls = ordered(parts.calls);
        entryPoints = List.copyOf(parts.entryPoints);
        entryPointsOf = group(entryPoints.stream(), entry -> entry.evidence().path());
        facts = parts.facts.stream().sorted().distinct().toList();
        manifests = List.copyOf(parts.manifests);
        documents = List.copyOf(parts.documents);
        history = parts.history;
        graph = parts.graph;
        vocabularySource = parts.vocabulary;

        byPath = index(files.stream(), SourceFile::path);
        folders = foldersOf(files);
        outgoing = group(dependencies.stream(), Dependency::from);
        incoming = group(dependencies.stream(), Dependency::to);
        bySimpleName = group(files.stream().flatMap(CodeModel::named), Symbol::name);
        byFileName = group(files.stream(), file -> file.path().name());
        byRef = index(files.stream().flatMap(file -> file.symbols().stream()), Symbol::ref);
        callsFrom = group(calls.stream(), Call::from);
        callsTo = group(calls.stream(), Call::to);
    }

    /** Keys, headings and selectors are found at their places; prose that uses their words does not mean them. */
    private static Stream<Symbol> named(SourceFile file) {
        return file.symbols().stream()
                .filter(symbol -> file.role().isSource() || symbol.kind().isCallable());
    }

    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Sorted, each once: of values that are equal one stands next to the other. */
    private static <V extends Comparable<V>> List<V> ordered(List<V> values) {
        List<V> ordered = new ArrayList<>(values.size());
        @Nullable V last = null;
        for (V value : values.stream().sorted().toList()) {
            if (!value.equals(last)) {
                ordered.add(value);
            }
            last = value;
        }
        return Collections.unmodifiableList(ordered);
    }

    private static <K, V> Map<K, List<V>> group(Stream<V> values, Function<V, K> key) {
        return values.collect(groupingBy(key, collectingAndThen(toList(), Collections::unmodifiableList)));
    }

    private static <K, V> Map<K, V> index(Stream<V> values, Function<V, K> key) {
        Map<K, V> index = new LinkedHashMap<>();
        values.forEach(value -> index.putIfAbsent(key.apply(value), value));
        return index;
    }

    private static Set<RepoPath> foldersOf(List<SourceFile> files) {
        Set<RepoPath> folders = new HashSet<>();
        for (SourceFile file : files) {
            RepoPath folder = file.path().parent();
            while (folders.add(folder) && !folder.equals(RepoPath.ROOT)) {
                folder = folder.parent();
            }
        }
        return folders;
    }

    /** What the project calls itself: the root manifest's name, or the folder's. */
    public String name() {
        return name;
    }

    /** All text files, sorted by path. */
    public List<SourceFile> files() {
        return files;
    }

    /** The files of programming languages, tests among them, sorted by path. The wiki documents each of them. */
    public List<SourceFile> sourceFiles() {
        return sourceFiles;
    }

    public List<Exclusion> exclusions() {
        return exclusions;
    }

    /** The files whose last segment is that name, sorted by path. */
    public List<SourceFile> filesNamed(String fileName) {
        return byFileName.getOrDefault(fileName, List.of());
    }

    public Optional<SourceFile> file(RepoPath path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** Whether the file exists in the model and has all the lines. */
    public boolean holds(Evidence evidence) {
        SourceFile file = byPath.get(evidence.path());
        return file != null && evidence.lines().to() <= file.lines();
    }

    /** Whether some file of the model stands below the folder. */
    public boolean isFolder(RepoPath path) {
        return folders.contains(path);
    }

    /** Whether the path is a file or a folder of the model. */
    public boolean isPath(RepoPath path) {
        return byPath.containsKey(path) || folders.contains(path);
    }

    /** Dependencies between files, sorted; one pair of files may appear once for each kind. */
    public List<Dependency> dependencies() {
        return dependencies;
    }

    /**
     * What files beside the code name, sorted: pages their scripts and style sheets, build files what they include and copy.
     * They are no dependencies of code and count for no rank.
     */
    public List<Dependency> references() {
        return references;
    }

    /** What the file leans on, sorted. */
    public List<Dependency> dependenciesOf(RepoPath path) {
        return outgoing.getOrDefault(path, List.of());
    }

    /** What leans on the file, sorted. */
    public List<Dependency> dependentsOf(RepoPath path) {
        return incoming.getOrDefault(path, List.of());
    }

    /** The files that the file leans on, sorted, each once. */
    public List<RepoPath> targetsOf(RepoPath path) {
        return dependenciesOf(path).stream().map(Dependency::to).distinct().toList();
    }

    /** The files that lean on the file, sorted, each once. */
    public List<RepoPath> sourcesOf(RepoPath path) {
        return sources.computeIfAbsent(
                path,
                any -> dependentsOf(any).stream()
                        .map(Dependency::from)
                        .distinct()
                        .toList());
    }

    public List<ExternalUse> externalUses() {
        return externalUses;
    }

    /** What the file uses that is not in the repository. */
    public List<ExternalUse> externalUsesOf(RepoPath path) {
        return externalUsesOf.getOrDefault(path, List.of());
    }

    public List<Call> calls() {
        return calls;
    }

    public List<Call> callsFrom(SymbolRef caller) {
        return callsFrom.getOrDefault(caller, List.of());
    }

    public List<Call> callsTo(SymbolRef callee) {
        return callsTo.getOrDefault(callee, List.of());
    }

    public Optional<Symbol> symbol(SymbolRef ref) {
        return Optional.ofNullable(byRef.get(ref));
    }

    /** All declarations of that simple name in code and build files, sorted by file. */
    public List<Symbol> symbolsNamed(String simpleName) {
        return bySimpleName.getOrDefault(simpleName, List.of());
    }

    /** The innermost symbol whose lines hold the line. */
    public Optional<Symbol> symbolAt(RepoPath path, int line) {
        return file(path)
                .flatMap(file -> file.symbols().stream()
                        .filter(symbol -> symbol.lines().contains(line))
                        .min(java.util.Comparator.comparingInt(
                                (Symbol symbol) -> symbol.lines().count())));
    }

    public List<EntryPoint> entryPoints() {
        return entryPoints;
    }

    /** Where the file is entered, in the order of {@link #entryPoints()}. */
    public List<EntryPoint> entryPointsOf(RepoPath path) {
        return entryPointsOf.getOrDefault(path, List.of());
    }

    public List<Fact> facts(Fact.Kind kind) {
        return facts.stream().filter(fact -> fact.kind() == kind).toList();
    }

    public List<Fact> facts() {
        return facts;
    }

    public List<Manifest> manifests() {
        return manifests;
    }

    public List<Document> documents() {
        return documents;
    }

    /** Documents of that kind, those nearest to the root first. */
    public List<Document> documents(Document.Kind kind) {
        return documents.stream()
                .filter(document -> document.kind() == kind)
                .sorted(java.util.Comparator.comparingInt(
                                (Document document) -> document.path().depth())
                        .thenComparing(Document::path))
                .toList();
    }

    public History history() {
        return history;
    }

    public CodeGraph graph() {
        return graph;
    }

    /** PageRank between 0 and 1, the most central file having 1; 0 for files that are not source. */
    public double centrality(RepoPath path) {
        return graph.centrality().getOrDefault(path, 0.0);
    }

    /** Whether the word occurs as an identifier in any scanned file: names of libraries, keys and locals included. */
    public boolean knowsWord(String word) {
        return bySimpleName.containsKey(word) || vocabulary().contains(word);
    }

    /** Gathered when first asked for, since it takes a pass over all texts and not every reader of a model asks. */
    private Set<String> vocabulary() {
        Set<String> gathered = vocabulary;
        return gathered == null ? gather() : gathered;
    }

    private synchronized Set<String> gather() {
        Set<String> gathered = vocabulary;
        if (gathered == null) {
            gathered = Set.copyOf(vocabularySource.get());
            vocabulary = gathered;
        }
        return gathered;
    }

    /**
     * Whether a text set in code style speaks of this repository: it is a path or a citation of it, or each word in it
     * that could be an identifier occurs in its files.
     */
    public boolean knowsCode(String span) {
        boolean path = RepoPath.parse(span.strip()).filter(this::isPath).isPresent()
                || Evidence.parse(span).filter(this::holds).isPresent();
        return path
                || WORD.matcher(span)
                        .results()
                        .map(MatchResult::group)
                        .allMatch(word -> word.length() < 2 || knowsWord(word));
    }

    /** Collects the parts of a model. Not safe for use by several threads. */
    public static final class Builder {

        private final Parts parts;

        private Builder(String name) {
            parts = new Parts(name);
        }

        public Builder files(List<SourceFile> files) {
            parts.files = files;
            return this;
        }

        public Builder exclusions(List<Exclusion> exclusions) {
            parts.exclusions = exclusions;
            return this;
        }

        public Builder dependencies(List<Dependency> dependencies) {
            parts.dependencies = dependencies;
            return this;
        }

        public Builder references(List<Dependency> references) {
            parts.references = references;
            return this;
        }

        public Builder externalUses(List<ExternalUse> externalUses) {
            parts.externalUses = externalUses;
            return this;
        }

        public Builder calls(List<Call> calls) {
            parts.calls = calls;
            return this;
        }

        public Builder entryPoints(List<EntryPoint> entryPoints) {
            parts.entryPoints = entryPoints;
            return this;
        }

        public Builder facts(List<Fact> facts) {
            parts.facts = facts;
            return this;
        }

        public Builder manifests(List<Manifest> manifests) {
            parts.manifests = manifests;
            return this;
        }

        public Builder documents(List<Document> documents) {
            parts.documents = documents;
            return this;
        }

        public Builder history(History history) {
            parts.history = history;
            return this;
        }

        public Builder graph(CodeGraph graph) {
            parts.graph = graph;
            return this;
        }

        public Builder vocabulary(Set<String> vocabulary) {
            return vocabulary(() -> vocabulary);
        }

        /** The identifiers of all texts; asked for once, when the first word is looked up. */
        public Builder vocabulary(Supplier<Set<String>> vocabulary) {
            parts.vocabulary = vocabulary;
            return this;
        }

        public CodeModel build() {
            return new CodeModel(parts);
        }
    }

    private static final class Parts {

        private final String name;
        private List<SourceFile> files = List.of();
        private List<Exclusion> exclusions = List.of();
        private List<Dependency> dependencies = List.of();
        private List<Dependency> references = List.of();
        private List<ExternalUse> externalUses = List.of();
        private List<Call> calls = List.of();
        private List<EntryPoint> entryPoints = List.of();
        private List<Fact> facts = List.of();
        private List<Manifest> manifests = List.of();
        private List<Document> documents = List.of();
        private History history = History.NONE;
        private CodeGraph graph = new CodeGraph(Map.of(), List.of(), Map.of());
        private Supplier<Set<String>> vocabulary = Set::of;

        private Parts(String name) {
            this.name = name;
        }
    }
}
