package dev.weavewiki.agents.bottomup;

import dev.weavewiki.core.model.ProcessingTier;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.Tokens;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.product.FileInsight;
import dev.weavewiki.core.prompt.TokenCounter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The insights that were finished when a tier started. Immutable. */
public final class InsightSnapshot {

    /** How much room the insights of other files have in a prompt (specification, phase 3). */
    public static final Tokens CHILD_CONTEXT_LIMIT = Tokens.of(2_000);

    /** What the file leans on counts for more than what leans on it, and that for more than a shared folder. */
    private static final int LEANS_ON = 200;

    private static final int IS_LEANED_ON = 100;
    private static final int SAME_FOLDER = 1;

    /** More files of a folder than there is room for; some folders hold many thousands. */
    private static final int MOST_OF_FOLDER = 256;

    private final Map<RepoPath, FileInsight> insights;
    private final Map<RepoPath, List<FileInsight>> byFolder;
    /** The same, the most central first; sorted when the folder is first asked for. */
    private final Map<RepoPath, List<FileInsight>> rankedByFolder = new ConcurrentHashMap<>();

    InsightSnapshot(Map<RepoPath, FileInsight> insights) {
        this.insights = insights;
        this.byFolder = insights.values().stream()
                .collect(Collectors.groupingBy(insight -> insight.path().parent()));
    }

    public Optional<FileInsight> find(RepoPath path) {
        return Optional.ofNullable(insights.get(path));
    }

    /**
     * The insights of lower tiers that the file really relates to.
     *
     * @param tier the tier of the file that is read
     * @return the most related first: what the file leans on, what leans on it, then its folder; equally related files by
     *     centrality, then path. The texts joined by line breaks have at most {@link #CHILD_CONTEXT_LIMIT} tokens. Empty
     *     for the leaf tier
     */
    public List<ChildContext> childContexts(RepoPath path, ProcessingTier tier, CodeModel code, TokenCounter counter) {
        Map<RepoPath, Integer> relatedness = relatedness(path, tier, code);
        List<FileInsight> ranked = relatedness.keySet().stream()
                .filter(other -> !other.equals(path))
                .map(this::find)
                .flatMap(Optional::stream)
                .filter(insight -> insight.tier().isBelow(tier))
                .sorted(Comparator.comparingInt((FileInsight insight) -> -relatedness.getOrDefault(insight.path(), 0))
                        .thenComparingDouble(insight -> -code.centrality(insight.path()))
                        .thenComparing(FileInsight::path))
                .toList();
        return cut(ranked, counter);
    }

    private List<FileInsight> ranked(RepoPath folder, CodeModel code) {
        return rankedByFolder.computeIfAbsent(
                folder,
                any -> byFolder.getOrDefault(any, List.of()).stream()
                        .sorted(Comparator.comparingDouble((FileInsight insight) -> -code.centrality(insight.path()))
                                .thenComparing(FileInsight::path))
                        .toList());
    }

    private Map<RepoPath, Integer> relatedness(RepoPath path, ProcessingTier tier, CodeModel code) {
        Map<RepoPath, Integer> degree = new HashMap<>();
        ranked(path.parent(), code).stream()
                .filter(insight -> insight.tier().isBelow(tier))
                .limit(MOST_OF_FOLDER)
                .forEach(insight -> degree.put(insight.path(), SAME_FOLDER));
        code.dependentsOf(path).forEach(dependency -> raise(degree, dependency.from(), IS_LEANED_ON, dependency));
        code.dependenciesOf(path).forEach(dependency -> raise(degree, dependency.to(), LEANS_ON, dependency));
        return degree;
    }

    /** The base of the relation is taken once; each kind of dependency adds its strength. */
    private static void raise(Map<RepoPath, Integer> degree, RepoPath other, int base, Dependency dependency) {
        int strength = dependency.kind().ordinal() + 1;
        degree.merge(other, base + strength, (before, ignored) -> Math.max(before, base) + strength);
    }

    private static List<ChildContext> cut(List<FileInsight> ranked, TokenCounter counter) {
        List<ChildContext> taken = new ArrayList<>();
        for (FileInsight insight : ranked) {
            Optional<ChildContext> context = Digest.forms(insight)
                    .map(text -> new ChildContext(insight.path(), insight.tier(), text))
                    .filter(candidate -> fits(taken, candidate, counter))
                    .findFirst();
            if (context.isEmpty()) {
                break;
            }
            taken.add(context.get());
        }
        return List.copyOf(taken);
    }

    private static boolean fits(List<ChildContext> taken, ChildContext next, TokenCounter counter) {
        String joined = taken.stream().map(ChildContext::text).collect(Collectors.joining("\n")) + "\n" + next.text();
        return !counter.count(joined).exceeds(CHILD_CONTEXT_LIMIT);
    }
}
