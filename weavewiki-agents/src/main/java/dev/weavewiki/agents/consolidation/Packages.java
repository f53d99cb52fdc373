package dev.weavewiki.agents.consolidation;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The packages of a workspace: folders below the root with a manifest or build file of their own, such as crates, modules
 * or npm packages, and the files of the product in each. Whoever cut the project like that has said which files belong together.
 */
final class Packages {

    /** So many packages make a workspace. Our choice. */
    private static final int FEWEST = 3;

    /** A package that holds more of the files than this says too little about how they are cut. Our choice. */
    private static final double LARGEST_SHARE = 0.85;

    /** Files of no package may lie with those of whole packages, so few that nobody would name them. Our choice. */
    private static final double NEARLY_ALL = 0.9;

    /** What templates call a package until somebody names it. */
    private static final Set<String> ANY_NAME =
            Set.of("app", "application", "my-app", "project", "main", "root", "package", "workspace");

    /** Build files that speak of more or of less than the folder they stand in. */
    private static final Pattern NO_PACKAGE =
            Pattern.compile("settings\\.gradle(?:\\.kts)?|.*requirements.*|Gemfile|Pipfile|setup\\.cfg");

    /** A longer name is no name (the same limit as for names that a model gives). */
    private static final int LONGEST_NAME = 48;

    private final Map<RepoPath, List<RepoPath>> files = new TreeMap<>();
    private final Map<RepoPath, String> names = new TreeMap<>();
    private final List<RepoPath> rest = new ArrayList<>();
    private final int all;

    private Packages(int all) {
        this.all = all;
    }

    static Packages of(CodeModel code, Collection<RepoPath> product) {
        Packages packages = new Packages(product.size());
        for (Manifest manifest : code.manifests()) {
            RepoPath folder = manifest.path().parent();
            if (!folder.equals(RepoPath.ROOT) && !manifest.name().isBlank()) {
                packages.names.putIfAbsent(folder, spoken(manifest));
            }
        }
        for (SourceFile file : code.files()) {
            RepoPath folder = file.path().parent();
            if (file.role() == FileRole.MANIFEST
                    && !folder.equals(RepoPath.ROOT)
                    && !NO_PACKAGE.matcher(file.path().name()).matches()) {
                packages.names.putIfAbsent(folder, folder.name());
            }
        }
        for (RepoPath file : new TreeSet<>(product)) {
            packages.home(file)
                    .ifPresentOrElse(
                            folder -> packages.files
                                    .computeIfAbsent(folder, key -> new ArrayList<>())
                                    .add(file),
                            () -> packages.rest.add(file));
        }
        return packages;
    }

    /** Whether the project is cut into so many packages, none of which holds nearly all. */
    boolean cut(int most) {
        int parts = files.size() + (rest.isEmpty() ? 0 : 1);
        return parts >= FEWEST
                && files.size() <= most
                && files.values().stream().allMatch(group -> group.size() <= LARGEST_SHARE * all);
    }

    /** Without the group or the vendor, which the packages of a workspace share; the folder's name where any would fit. */
    private static String spoken(Manifest manifest) {
        String name = manifest.name().replaceFirst("^[\\w.-]+:(?=.)", "").replaceFirst("^@?[\\w.-]+/(?=.)", "");
        return ANY_NAME.contains(name.toLowerCase(Locale.ROOT))
                ? manifest.path().parent().name()
                : name;
    }

    /** The files of each package, sorted by folder. */
    List<List<RepoPath>> groups() {
        return List.copyOf(files.values());
    }

    /** The files that belong to no package below the root. */
    List<RepoPath> rest() {
        return List.copyOf(rest);
    }

    /** The names of the packages that these files are, all of each; empty where they are something else. */
    Optional<String> name(Collection<RepoPath> group, ProseLanguage say) {
        List<String> whole = in(group).stream().map(this::nameOf).toList();
        return whole.isEmpty()
                ? Optional.empty()
                : Stream.of(say.list(whole), andMore(whole, say))
                        .filter(name -> name.length() <= LONGEST_NAME)
                        .findFirst();
    }

    /**
     * The folders of the packages that these files are, all of each, the largest first; none where they are something else,
     * for more than a stray file or two.
     */
    List<RepoPath> in(Collection<RepoPath> group) {
        Set<RepoPath> wanted = new TreeSet<>(group);
        List<RepoPath> whole = files.entrySet().stream()
                .filter(each -> wanted.containsAll(each.getValue()))
                .sorted(Comparator.comparingInt((Map.Entry<RepoPath, List<RepoPath>> each) ->
                                -each.getValue().size())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        int held = whole.stream().mapToInt(folder -> filesOf(folder).size()).sum();
        return held >= wanted.size() * NEARLY_ALL ? whole : List.of();
    }

    /** The files of the product in the package of that folder. */
    List<RepoPath> filesOf(RepoPath folder) {
        return List.copyOf(files.getOrDefault(folder, List.of()));
    }

    private static String andMore(List<String> names, ProseLanguage say) {
        return names.size() < 2
                ? names.get(0)
                : say.text("{0} and {1} more", names.get(0), say.number(names.size() - 1));
    }

    /** The folder of the only package that holds all of these files and more; empty where there is none. */
    Optional<RepoPath> holding(Collection<RepoPath> group) {
        Set<Optional<RepoPath>> homes = new HashSet<>();
        group.forEach(file -> homes.add(home(file)));
        return homes.size() == 1 ? homes.iterator().next() : Optional.empty();
    }

    /** What the package in that folder is called. */
    String nameOf(RepoPath folder) {
        return names.getOrDefault(folder, folder.name());
    }

    /** The innermost folder of a package that holds the file. */
    private Optional<RepoPath> home(RepoPath file) {
        RepoPath folder = file.parent();
        while (!folder.equals(RepoPath.ROOT)) {
            if (names.containsKey(folder)) {
                return Optional.of(folder);
            }
            folder = folder.parent();
        }
        return Optional.empty();
    }
}
