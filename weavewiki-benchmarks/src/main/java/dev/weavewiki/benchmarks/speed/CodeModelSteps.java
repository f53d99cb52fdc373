package dev.weavewiki.benchmarks.speed;

import dev.weavewiki.core.code.CodeAnalyzer;
import dev.weavewiki.core.code.graph.Communities;
import dev.weavewiki.core.code.graph.FileGraph;
import dev.weavewiki.core.code.index.ParsedFiles;
import dev.weavewiki.core.code.language.Language;
import dev.weavewiki.core.code.language.Languages;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.code.treesitter.ParseOutcome;
import dev.weavewiki.core.code.treesitter.SyntaxReader;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeGraph;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.ScannedFile;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.source.RepositoryScanner;
import dev.weavewiki.core.source.ScanOptions;
import dev.weavewiki.core.source.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the code model of a folder costs, step by step, by the clock: each is measured on its own once Java has warmed up,
 * and so the steps add up to less than a first run takes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgsAppend = "-Xss4m")
public class CodeModelSteps {

    /** The folder that is read. */
    @Param(".")
    public String folder = ".";

    private @Nullable SourceTree tree;
    private CodeModel model = CodeModel.builder("none").build();
    private final Remembered remembered = new Remembered();
    private final Languages languages = Languages.standard();

    /** Reads the folder once, so that steps after the first find what the ones before them leave. */
    @Setup(Level.Trial)
    public void read() {
        tree = scan();
        model = CodeAnalyzer.standard().remembering(remembered).analyze(tree());
    }

    private SourceTree tree() {
        return Objects.requireNonNull(tree, "JMH calls the set-up first");
    }

    /** Which files there are, in which languages. */
    @Benchmark
    public SourceTree scan() {
        return new RepositoryScanner().scan(Path.of(folder), ScanOptions.defaults());
    }

    /** Trees and captures by the native parser, on one thread. */
    @Benchmark
    public int parse() {
        SyntaxReader reader = SyntaxReader.standard();
        int parsed = 0;
        for (ScannedFile file : tree().files()) {
            Optional<Language> language = languages.of(file).filter(known -> known.reads(file.role()));
            if (language.isPresent()) {
                ParseOutcome outcome =
                        reader.read(language.get().query(), file.path().value(), tree().text(file.path()));
                parsed += outcome instanceof ParseOutcome.Parsed ? 1 : 0;
            }
        }
        return parsed;
    }

    /** All of it on all cores: parse, extract, resolve, rank, find facts. */
    @Benchmark
    public CodeModel everything() {
        return CodeAnalyzer.standard().analyze(tree());
    }

    /** The same where the files are remembered: resolve, rank, find facts. */
    @Benchmark
    public CodeModel everythingButParsing() {
        return CodeAnalyzer.standard().remembering(remembered).analyze(tree());
    }

    /** Centrality, cycles and layers. */
    @Benchmark
    public CodeGraph rank() {
        List<RepoPath> files =
                model.sourceFiles().stream().map(SourceFile::path).toList();
        return FileGraph.of(files, model.dependencies()).measure();
    }

    /** Communities with their labels. */
    @Benchmark
    public int communities() {
        return Communities.of(model).size();
    }

    /** Keeps what was read in memory. */
    private static final class Remembered implements ParsedFiles {

        private final Map<RepoPath, ParsedFile> files = new ConcurrentHashMap<>();

        @Override
        public Optional<ParsedFile> find(ScannedFile file, Optional<Language> language) {
            return Optional.ofNullable(files.get(file.path()));
        }

        @Override
        public void add(ParsedFile file, Optional<Language> language) {
            files.put(file.path(), file);
        }
    }
}
