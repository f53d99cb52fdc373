package dev.weavewiki.agents.characterization;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.weavewiki.agents.Prose;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.product.OrganizationStyle;
import dev.weavewiki.core.prose.Phrase;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How the folders of the main code are cut, measured. The shares are our choice: flat from 70 % of the files in one
 * folder, layered from half of them in folders named for layers, by feature where at most 15 % stand outside the areas.
 */
final class Shape {

    private static final Set<String> BESIDE_DOMAIN = Set.of(
            "application", "infrastructure", "adapters", "adapter", "ports", "usecase", "usecases", "interfaces");

    private static final int MOST_NAMED = 6;

    private final Ground ground;
    private final List<SourceFile> files;
    private final Map<RepoPath, Long> folders;
    private final ProseLanguage say;

    Shape(Ground ground) {
        this.ground = ground;
        this.say = ground.say();
        this.files = ground.mainByPath();
        this.folders = files.stream().collect(groupingBy(file -> file.path().parent(), TreeMap::new, counting()));
    }

    OrganizationStyle style() {
        if (files.size() < 3 || largest().getValue() >= 0.7 * files.size()) {
            return OrganizationStyle.FLAT;
        }
        if (isDomainDriven() || isLayered()) {
            return isDomainDriven() ? OrganizationStyle.DOMAIN_DRIVEN : OrganizationStyle.LAYER_BASED;
        }
        RepoPath base = base();
        long outside =
                files.stream().filter(file -> file.path().parent().equals(base)).count();
        boolean byFeature = areas(base).size() >= 3 && outside <= 0.15 * files.size();
        return byFeature ? OrganizationStyle.FEATURE_BASED : OrganizationStyle.HYBRID;
    }

    /** At least two layers, none of them nearly all: a folder named model may hold models of another kind. */
    private boolean isLayered() {
        List<Map.Entry<String, Long>> layers = layers();
        long layered = layers.stream().mapToLong(Map.Entry::getValue).sum();
        return layered >= 0.5 * files.size()
                && layers.size() >= 2
                && layers.get(0).getValue() <= 0.7 * layered;
    }

    /** Why it is that style, in counts. Empty for a repository without source files. */
    Optional<Claim> reason() {
        if (files.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (style()) {
                    case FLAT -> flat();
                    case LAYER_BASED ->
                        layersNamed(Phrase.of("{0} of the {1} stand in folders named for technical layers: {2}."));
                    case DOMAIN_DRIVEN ->
                        layersNamed(Phrase.of(
                                "{0} of the {1} stand in folders named for a domain and what surrounds it: {2}."));
                    case FEATURE_BASED, HYBRID -> spread();
                });
    }

    /** The folder below which the main code branches: the deepest one that holds at least 80 % of it. */
    RepoPath base() {
        RepoPath base = RepoPath.ROOT;
        Optional<RepoPath> next = dominant(base);
        while (next.isPresent()) {
            base = next.get();
            next = dominant(base);
        }
        return base;
    }

    /** The folders directly below, each with its number of main files, the largest first. */
    List<Map.Entry<RepoPath, Long>> areas(RepoPath base) {
        return Shape.<RepoPath>counts(files.stream().flatMap(file -> child(base, file.path()).stream()));
    }

    /** How a folder is written in a sentence. */
    static String folder(RepoPath path, ProseLanguage say) {
        return path.equals(RepoPath.ROOT) ? say.text("the root folder") : "`" + path + "`";
    }

    /** The folder directly below the base that leads to the file; empty for a file that stands in the base itself. */
    static Optional<RepoPath> child(RepoPath base, RepoPath file) {
        RepoPath path = file;
        while (path.depth() > base.depth() + 1) {
            path = path.parent();
        }
        return path.equals(file) || !path.isUnder(base) ? Optional.empty() : Optional.of(path);
    }

    private Claim flat() {
        if (files.size() == 1) {
            return Claim.of(
                    say.text("The code is one file, {0}.", "`" + files.get(0).path() + "`"), ground.marks(files, 1));
        }
        Map.Entry<RepoPath, Long> largest = largest();
        String folder = aside(folder(largest.getKey(), say));
        String stand = largest.getValue() == files.size()
                ? say.text("All {0} source files stand in {1}.", number(files.size()), folder)
                : say.text(
                        largest.getValue(),
                        "{0} of the {1} stands in {2}.",
                        "{0} of the {1} stand in {2}.",
                        number(largest.getValue()),
                        Prose.sourceFiles(files.size(), say),
                        folder);
        return Claim.of(stand, ground.marks(in(largest.getKey()), 3));
    }

    private String number(long number) {
        return Prose.number(number, say);
    }

    private Claim layersNamed(Phrase words) {
        List<Map.Entry<String, Long>> layers = layers();
        String named = say.list(layers.stream()
                .limit(MOST_NAMED)
                .map(layer -> say.text("{0} ({1})", layer.getKey(), number(layer.getValue())))
                .toList());
        return Claim.of(
                say.text(words, number(layered().size()), aside(Prose.sourceFiles(files.size(), say)), named),
                oneFromEach(layered(), file -> layer(file).orElse("")));
    }

    private Claim spread() {
        RepoPath base = base();
        List<SourceFile> direct = in(base);
        List<Map.Entry<RepoPath, Long>> areas = areas(base);
        String named = say.list(areas.stream()
                .limit(MOST_NAMED)
                .map(area -> say.text("{0} ({1})", "`" + area.getKey() + "`", number(area.getValue())))
                .toList());
        String where = aside(folder(base, say));
        return Claim.of(
                direct.isEmpty() ? spreadBelow(areas, where, named) : spreadAround(direct.size(), areas, where, named),
                oneFromEach(
                        files.stream().filter(file -> file.path().isUnder(base)).toList(),
                        file -> child(base, file.path()).orElse(base).value()));
    }

    private String spreadBelow(List<Map.Entry<RepoPath, Long>> areas, String where, String named) {
        return say.text(
                areas.size() > MOST_NAMED
                        ? "The {0} below {1} are spread over {2}; the largest are {3}."
                        : "The {0} below {1} are spread over {2}: {3}.",
                Prose.sourceFiles(below(areas), say),
                where,
                say.count(areas.size(), "folder"),
                named);
    }

    private String spreadAround(long direct, List<Map.Entry<RepoPath, Long>> areas, String where, String named) {
        long below = below(areas);
        String all = Prose.sourceFiles(direct + below, say);
        if (areas.size() == 1) {
            return say.text(
                    direct,
                    "Of the {0} in {1}, {2} stands directly in it and {3} in a folder below it: {4}.",
                    "Of the {0} in {1}, {2} stand directly in it and {3} in a folder below it: {4}.",
                    all,
                    where,
                    number(direct),
                    number(below),
                    named);
        }
        return areas.size() > MOST_NAMED
                ? say.text(
                        direct,
                        "Of the {0} in {1}, {2} stands directly in it and {3} in {4} folders below it; the largest are"
                                + " {5}.",
                        "Of the {0} in {1}, {2} stand directly in it and {3} in {4} folders below it; the largest are"
                                + " {5}.",
                        all,
                        where,
                        number(direct),
                        number(below),
                        areas.size(),
                        named)
                : say.text(
                        direct,
                        "Of the {0} in {1}, {2} stands directly in it and {3} in {4} folders below it: {5}.",
                        "Of the {0} in {1}, {2} stand directly in it and {3} in {4} folders below it: {5}.",
                        all,
                        where,
                        number(direct),
                        number(below),
                        areas.size(),
                        named);
    }

    private static long below(List<Map.Entry<RepoPath, Long>> areas) {
        return areas.stream().mapToLong(Map.Entry::getValue).sum();
    }

    /** With a word on what is not counted. */
    private String aside(String counted) {
        if (ground.tests().isEmpty() && ground.aside().isEmpty()) {
            return counted;
        }
        return say.text(
                ground.aside().isEmpty() ? "{0} (tests not counted)" : "{0} (tests and code beside it not counted)",
                counted);
    }

    private Evidence[] oneFromEach(List<SourceFile> candidates, Function<SourceFile, String> group) {
        Map<String, SourceFile> first = new TreeMap<>();
        candidates.forEach(file -> first.putIfAbsent(group.apply(file), file));
        return ground.marks(List.copyOf(first.values()), 4);
    }

    private boolean isDomainDriven() {
        Set<String> names = new HashSet<>();
        files.forEach(file -> names.addAll(segments(file)));
        return names.contains("domain")
                && BESIDE_DOMAIN.stream().anyMatch(names::contains)
                && layered().size() >= 0.5 * files.size();
    }

    private List<SourceFile> layered() {
        return files.stream().filter(file -> layer(file).isPresent()).toList();
    }

    private List<Map.Entry<String, Long>> layers() {
        return Shape.<String>counts(files.stream().flatMap(file -> layer(file).stream()));
    }

    private static Optional<String> layer(SourceFile file) {
        return segments(file).stream().filter(WordLists.LAYERS::contains).findFirst();
    }

    private static List<String> segments(SourceFile file) {
        return List.of(file.path().parent().value().toLowerCase(Locale.ROOT).split("/", -1));
    }

    private Map.Entry<RepoPath, Long> largest() {
        return folders.entrySet().stream()
                .max(Map.Entry.<RepoPath, Long>comparingByValue()
                        .thenComparing(
                                Map.Entry.<RepoPath, Long>comparingByKey().reversed()))
                .orElse(Map.entry(RepoPath.ROOT, 0L));
    }

    private List<SourceFile> in(RepoPath folder) {
        return files.stream()
                .filter(file -> file.path().parent().equals(folder))
                .toList();
    }

    private Optional<RepoPath> dominant(RepoPath base) {
        long all = files.size();
        return areas(base).stream()
                .filter(area -> area.getValue() >= 0.8 * all)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static <T extends Comparable<T>> List<Map.Entry<T, Long>> counts(Stream<T> values) {
        return values.collect(groupingBy(value -> value, TreeMap::new, counting())).entrySet().stream()
                .sorted(Map.Entry.<T, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }
}
