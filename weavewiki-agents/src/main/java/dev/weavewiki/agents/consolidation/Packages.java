package dev.weavewiki.agents.consolidation;

import dev.weavewiki.agents.Prose;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Manifest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The packages of a workspace: folders below the root with a manifest of their own, such as crates, modules or npm
 * packages, and the files of the product in each. Whoever cut the project like that has said which files belong together.
 */
final class Packages {

    /** So many packages make a workspace. Our choice. */
    private static final int FEWEST = 3;

    /** A package that holds more of the files than this says too little about how they are cut. Our choice. */
    private static final double LARGEST_SHARE = 0.6;

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
                packages.names.putIfAbsent(folder, manifest.name());
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
        return files.size() >= FEWEST
                && files.size() <= most
                && files.values().stream().allMatch(group -> group.size() <= LARGEST_SHARE * all);
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
    Optional<String> name(Collection<RepoPath> group) {
        Set<RepoPath> wanted = new TreeSet<>(group);
        List<String> whole = new ArrayList<>();
        int held = 0;
        for (Map.Entry<RepoPath, List<RepoPath>> each : files.entrySet()) {
            if (wanted.containsAll(each.getValue())) {
                whole.add(names.getOrDefault(each.getKey(), each.getKey().name()));
                held += each.getValue().size();
            }
        }
        return held == wanted.size() && !whole.isEmpty()
                ? Optional.of(Prose.list(whole)).filter(name -> name.length() <= LONGEST_NAME)
                : Optional.empty();
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
