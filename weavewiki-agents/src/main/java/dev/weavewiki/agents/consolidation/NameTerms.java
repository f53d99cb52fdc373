package dev.weavewiki.agents.consolidation;

import dev.weavewiki.core.model.RepoPath;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The words in file names: what files that belong together often share. */
final class NameTerms {

    private static final Set<String> SILENT = Set.of(
            "index",
            "init",
            "main",
            "mod",
            "test",
            "tests",
            "spec",
            "the",
            "and",
            "impl",
            "base",
            "abstract",
            "default",
            "package",
            "info",
            "win",
            "notwin",
            "unix",
            "linux",
            "windows",
            "darwin",
            "v2",
            "v1",
            "internal");

    private NameTerms() {}

    /** The words of a file's stem, singular, in their order, without those that say nothing. */
    static List<String> of(RepoPath path) {
        return Arrays.stream(words(path.stem()))
                .map(NameTerms::singular)
                .filter(word -> word.length() >= 3 && !SILENT.contains(word))
                .distinct()
                .toList();
    }

    /** All words of a name as they are, in lower case. */
    static String[] words(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2")
                .replaceAll("([A-Z]+)([A-Z][a-z])", "$1 $2")
                .toLowerCase(Locale.ROOT)
                .split("[^a-z]+");
    }

    private static String singular(String word) {
        return word.length() > 4 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    /** In how many of the files each word occurs. */
    static Map<String, Long> counts(Collection<RepoPath> files) {
        return files.stream()
                .flatMap(path -> of(path).stream())
                .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));
    }

    /** Words as a title: {@code flag group} becomes {@code Flag group}. */
    static String title(String words) {
        String spaced = words.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replaceAll("[_\\-.]+", " ")
                .strip();
        String low = Arrays.stream(spaced.split("\\s+"))
                .map(word -> word.matches("[A-Z0-9]{2,}") ? word : word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        return low.isEmpty() ? words : low.substring(0, 1).toUpperCase(Locale.ROOT) + low.substring(1);
    }
}
