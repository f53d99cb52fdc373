package dev.weavewiki.agents.consolidation;

import dev.weavewiki.agents.topdown.Descriptions;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Symbol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** By the cosine of the vectors that a model gives to what files are called, declare and say of themselves. */
final class EmbeddedLikeness implements Likeness {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedLikeness.class);

    /** So many likest others are looked at for each file. Our choice. */
    private static final int NEAREST = 4;

    /** Pairs that stand out less are as good as any. Our choice. */
    private static final double LEAST = 0.25;

    /** In groups beyond this, all pairs are too many to compare. Our choice. */
    private static final int MOST_FILES = 3_000;

    /** Models read so many words and not many more; the first ones say most. Our choice. */
    private static final int MOST_WORDS = 48;

    private static final int MOST_SYMBOLS = 8;

    private final TextEmbeddings embeddings;
    private final CodeModel code;
    private final VectorCache cache;

    EmbeddedLikeness(TextEmbeddings embeddings, CodeModel code, VectorCache cache) {
        this.embeddings = embeddings;
        this.code = code;
        this.cache = cache;
    }

    @Override
    public List<Pair> pairs(List<RepoPath> files) {
        if (files.size() < 3 || files.size() > MOST_FILES) {
            return List.of();
        }
        List<float[]> vectors;
        try {
            vectors = vectors(files);
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("files are grouped without embeddings: {} failed with {}", embeddings.name(), e.toString());
            return List.of();
        }
        return standingOut(cosines(vectors));
    }

    private List<float[]> vectors(List<RepoPath> files) {
        List<String> texts = files.stream().map(this::text).toList();
        return cache.vectors(texts, embeddings::embed);
    }

    private String text(RepoPath path) {
        Stream<String> symbols = code.file(path).stream()
                .flatMap(file -> Descriptions.mainSymbols(code, file).stream())
                .limit(MOST_SYMBOLS)
                .map(Symbol::name);
        String said = Descriptions.documented(code, path);
        return Stream.of(Stream.of(path.stem()), Stream.of(said), symbols)
                .flatMap(each -> each)
                .flatMap(each ->
                        Stream.of(each.replaceAll("([a-z0-9])([A-Z])", "$1 $2").split("[\\s_/.`]+")))
                .filter(word -> !word.isBlank())
                .limit(MOST_WORDS)
                .collect(Collectors.joining(" "));
    }

    /** To two digits, since the last ones differ between processors, and domains are to be the same on all of them. */
    private static double[][] cosines(List<float[]> vectors) {
        double[][] cosines = new double[vectors.size()][vectors.size()];
        for (int a = 0; a < vectors.size(); a++) {
            for (int b = 0; b < a; b++) {
                double cosine = Math.round(100 * cosine(vectors.get(a), vectors.get(b))) / 100.0;
                cosines[a][b] = cosine;
                cosines[b][a] = cosine;
            }
        }
        return cosines;
    }

    private static double cosine(float[] a, float[] b) {
        double product = 0;
        double left = 0;
        double right = 0;
        for (int i = 0; i < a.length; i++) {
            product += (double) a[i] * b[i];
            left += (double) a[i] * a[i];
            right += (double) b[i] * b[i];
        }
        return left == 0 || right == 0 ? 0 : product / Math.sqrt(left * right);
    }

    private static List<Pair> standingOut(double[][] cosines) {
        int n = cosines.length;
        double sum = 0;
        for (double[] row : cosines) {
            for (double cosine : row) {
                sum += cosine;
            }
        }
        double mean = sum / ((double) n * (n - 1));
        Map<Long, Double> alike = new HashMap<>();
        for (int a = 0; a < n; a++) {
            for (int b : nearest(cosines[a], a)) {
                double more = (cosines[a][b] - mean) / (1.0001 - mean);
                if (more >= LEAST) {
                    alike.put((long) Math.min(a, b) * n + Math.max(a, b), Math.min(1, more));
                }
            }
        }
        List<Pair> pairs = new ArrayList<>();
        new TreeSet<>(alike.keySet())
                .forEach(key -> pairs.add(new Pair((int) (key / n), (int) (key % n), alike.getOrDefault(key, 0.0))));
        return pairs;
    }

    private static List<Integer> nearest(double[] row, int self) {
        return IntStream.range(0, row.length)
                .boxed()
                .filter(other -> other != self)
                .sorted(Comparator.comparingDouble((Integer other) -> -row[other])
                        .thenComparing(Comparator.naturalOrder()))
                .limit(NEAREST)
                .toList();
    }
}
