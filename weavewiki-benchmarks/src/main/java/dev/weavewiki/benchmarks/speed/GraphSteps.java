package dev.weavewiki.benchmarks.speed;

import dev.weavewiki.core.code.graph.FileGraph;
import dev.weavewiki.core.code.graph.cwts.Leiden;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeGraph;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.code.DependencyKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
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
 * Graph measures on a generated repository: ten links for each file, most of them within its own folder of a hundred, some to
 * a few files that everybody uses.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(1)
public class GraphSteps {

    private static final int LINKS = 10;
    private static final int FOLDER = 100;
    private static final int HUBS = 50;

    /** How many files there are; ten times as many links. */
    @Param({"10000", "100000"})
    public int files = 10_000;

    private List<RepoPath> paths = List.of();
    private List<Dependency> dependencies = List.of();
    private int[][] edges = {};
    private double[] weights = {};

    /** Makes the graph, always the same for the same number of files. */
    @Setup(Level.Trial)
    public void generate() {
        paths = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            paths.add(RepoPath.of("folder" + i / FOLDER + "/File" + i + ".java"));
        }
        dependencies = new ArrayList<>();
        TreeSet<Long> pairs = new TreeSet<>();
        SplittableRandom random = new SplittableRandom(files);
        for (int from = 0; from < files; from++) {
            for (int link = 0; link < LINKS; link++) {
                int to = target(from, random);
                if (to != from) {
                    dependencies.add(
                            Dependency.certain(paths.get(from), paths.get(to), DependencyKind.IMPORT, link + 1));
                    pairs.add((long) Math.min(from, to) * files + Math.max(from, to));
                }
            }
        }
        edges = pairs.stream()
                .map(pair -> new int[] {(int) (pair / files), (int) (pair % files)})
                .toArray(int[][]::new);
        weights = new double[edges.length];
        Arrays.fill(weights, 1);
    }

    private int target(int from, SplittableRandom random) {
        int kind = random.nextInt(10);
        if (kind == 0) {
            return random.nextInt(HUBS);
        }
        return kind == 1 ? random.nextInt(files) : Math.min(files - 1, from / FOLDER * FOLDER + random.nextInt(FOLDER));
    }

    /** PageRank, strongly connected components and layers. */
    @Benchmark
    public CodeGraph rank() {
        return FileGraph.of(paths, dependencies).measure();
    }

    /** The Leiden algorithm. */
    @Benchmark
    public int[] leiden() {
        return Leiden.of(files, edges, weights);
    }
}
