package dev.weavewiki.core.code.graph;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Community;
import dev.weavewiki.core.model.code.Symbol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names clusters after the words that tell them from the others: words of identifiers, file names and folders by TF-IDF,
 * a cluster being the document.
 *
 * <p>K. Spärck Jones: A statistical interpretation of term specificity and its application in retrieval. Journal of
 * Documentation 28(1), 1972.
 */
final class ClusterLabels {

    /** Where words of an identifier meet: aB, ABc, a1, and all that is no letter. */
    private static final Pattern SEAM = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[^\\p{L}]+");

    /** Words that say how code is laid out or what all code does. Our choice. */
    private static final Set<String> COMMON = Set.of(
            "src",
            "main",
            "lib",
            "java",
            "kotlin",
            "scala",
            "python",
            "com",
            "org",
            "net",
            "dev",
            "get",
            "set",
            "has",
            "the",
            "and",
            "for",
            "with",
            "from",
            "new",
            "init",
            "test",
            "tests",
            "impl",
            "index",
            "util",
            "utils",
            "common",
            "base",
            "abstract",
            "default",
            "type",
            "types",
            "name",
            "value",
            "string",
            "object",
            "should",
            "internal",
            "package");

    /** What counts of a word beyond the first uses grows slowly, so that one file of 500 similar names names no cluster. */
    private static final int WORDS = 2;

    private final List<Map<String, Double>> frequencies = new ArrayList<>();
    private final Map<String, Integer> clustersWith = new HashMap<>();

    private ClusterLabels() {}

    static List<Community> named(List<List<RepoPath>> clusters, CodeModel code) {
        ClusterLabels labels = new ClusterLabels();
        for (List<RepoPath> cluster : clusters) {
            labels.count(cluster, code);
        }
        List<Community> named = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < clusters.size(); i++) {
            named.add(new Community(labels.label(i, clusters.get(i), taken), clusters.get(i)));
        }
        return named;
    }

    /** In how many files of the cluster each word stands, names of files, folders and types counting more. */
    private void count(List<RepoPath> cluster, CodeModel code) {
        Map<String, Double> words = new HashMap<>();
        for (RepoPath path : cluster) {
            Map<String, Double> own = new HashMap<>();
            addWords(path.stem(), 3, own);
            addWords(path.parent().name(), 2, own);
            code.file(path)
                    .ifPresent(file -> file.symbols().stream()
                            .filter(Symbol::isTopLevel)
                            .forEach(symbol ->
                                    addWords(symbol.name(), symbol.kind().isType() ? 2 : 1, own)));
            own.forEach((word, weight) -> words.merge(word, weight, Double::sum));
        }
        words.keySet().forEach(word -> clustersWith.merge(word, 1, Integer::sum));
        frequencies.add(words);
    }

    private static void addWords(String identifier, double weight, Map<String, Double> words) {
        for (String part : SEAM.split(identifier)) {
            String word = part.toLowerCase(Locale.ROOT);
            if (word.length() > 2 && !COMMON.contains(word)) {
                words.merge(word, weight, Math::max);
            }
        }
    }

    /** The most telling words; a third where two are taken; the folder where there is no word at all. */
    private String label(int cluster, List<RepoPath> files, Set<String> taken) {
        Map<String, Double> words = frequencies.get(cluster);
        List<String> best = words.keySet().stream()
                .sorted(Comparator.comparingDouble((String word) -> -weight(word, words))
                        .thenComparing(word -> word))
                .limit(WORDS + 1L)
                .toList();
        String label = String.join(" ", best.subList(0, Math.min(WORDS, best.size())));
        if (!label.isEmpty() && taken.add(label)) {
            return label;
        }
        String longer = best.isEmpty() ? files.get(0).parent().value() : String.join(" ", best);
        String unique = taken.add(longer) ? longer : longer + " (" + files.get(0) + ")";
        return unique.isEmpty() ? files.get(0).value() : unique;
    }

    private double weight(String word, Map<String, Double> words) {
        double inverse = Math.log(1 + (double) frequencies.size() / clustersWith.getOrDefault(word, 1));
        return words.getOrDefault(word, 0.0) * inverse;
    }
}
