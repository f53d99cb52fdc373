package dev.weavewiki.agents.consolidation;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import dev.weavewiki.agents.topdown.Area;
import dev.weavewiki.agents.topdown.Areas;
import dev.weavewiki.agents.topdown.Scope;
import dev.weavewiki.core.model.ProjectScale;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Cuts the source files into candidate domains: along the packages of a workspace, else along folders, then by dependencies
 * and names where a part is too large, with tiny groups joined to the one they are tied to most. Pure: equal models give equal candidates.
 */
public final class DomainCandidates {

    /** So many tests that are left over make no domain of their own. Our choice. */
    private static final int FEW = 3;

    /** So many tests are worth more than one domain. Our choice. */
    private static final int MANY = 24;

    /** So many times the ideal size is a giant. Our choice. */
    private static final int GIANT = 3;

    private final CodeModel code;
    private final Likeness likeness;
    private final Kinship kinship;
    private final int least;
    private final int fewest;
    private final int most;
    private final int target;
    private final int ideal;
    private final List<List<RepoPath>> groups = new ArrayList<>();
    private boolean isWorkspace;

    private DomainCandidates(CodeModel code, Likeness likeness, ProjectScale scale, int files) {
        this.code = code;
        this.likeness = likeness;
        kinship = new Kinship(code);
        least = fewest(scale);
        // A small product beside many examples and tests is not torn apart to reach the scale's number.
        fewest = Math.min(least, Math.max(1, files / 4));
        most = most(scale);
        // Groups grow with the project, but more slowly than their number: readers cope with either in measure.
        target = Math.max(fewest, Math.min(most, (int) Math.round(0.9 * Math.sqrt(files))));
        ideal = Math.max(4, (files + target - 1) / target);
    }

    /**
     * The candidates, each source file in exactly one; the most important first, generated code, examples and tests last. Empty only for a
     * repository without source files.
     *
     * @param likeness which files say much the same, where that is known
     * @param say what their names are said in; slugs are the same in all languages
     */
    public static List<DomainCandidate> of(CodeModel code, ProjectScale scale, ProseLanguage say, Likeness likeness) {
        List<RepoPath> product =
                Scope.product(code).stream().map(SourceFile::path).toList();
        if (product.isEmpty()) {
            return List.of();
        }
        DomainCandidates candidates = new DomainCandidates(code, likeness, scale, product.size());
        Packages packages = Packages.of(code, product);
        candidates.cut(product, packages);
        List<List<RepoPath>> own = List.copyOf(candidates.groups);
        List<RepoPath> made = new ArrayList<>();
        List<RepoPath> beside = new ArrayList<>();
        List<RepoPath> tests = new ArrayList<>();
        candidates.place(packages, made, beside, tests);
        List<List<RepoPath>> parts = candidates.tests(tests, beside);
        List<List<RepoPath>> groups = candidates.groups.stream()
                .sorted(comparing((List<RepoPath> group) -> -importance(group, code))
                        .thenComparing(group -> group.get(0)))
                .toList();
        Function<ProseLanguage, List<String>> names =
                language -> new DomainNames(code, own.size(), packages, language).of(groups, made, beside, parts);
        List<List<RepoPath>> all = new ArrayList<>(groups);
        Stream.of(made, beside).filter(files -> !files.isEmpty()).forEach(all::add);
        all.addAll(parts);
        List<String> english = names.apply(ProseLanguage.ENGLISH);
        return named(all, say.isEnglish() ? english : names.apply(say), english);
    }

    /** Names are said in the language of the wiki; slugs, which stand in paths, are made of the English ones. */
    private static List<DomainCandidate> named(List<List<RepoPath>> groups, List<String> names, List<String> english) {
        Slugs slugs = Slugs.without("index");
        List<DomainCandidate> named = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            named.add(new DomainCandidate(names.get(i), slugs.next(english.get(i), "files"), "", groups.get(i)));
        }
        return List.copyOf(named);
    }

    private static double importance(List<RepoPath> group, CodeModel code) {
        return group.stream().mapToDouble(code::centrality).sum();
    }

    /** The specification of this step gives 2–6, 4–10, 6–16 and 10–40 domains by scale. */
    private static int fewest(ProjectScale scale) {
        return switch (scale) {
            case SMALL -> 2;
            case MEDIUM -> 4;
            case LARGE -> 6;
            case ENTERPRISE -> 10;
        };
    }

    private static int most(ProjectScale scale) {
        // Two less than the range's end: room for tests and examples.
        return switch (scale) {
            case SMALL -> 4;
            case MEDIUM -> 8;
            case LARGE -> 14;
            case ENTERPRISE -> 38;
        };
    }

    private void cut(List<RepoPath> product, Packages packages) {
        isWorkspace = packages.cut(8 * most);
        List<RepoPath> loose = isWorkspace ? packages.rest() : product;
        if (isWorkspace) {
            groups.addAll(packages.groups());
        }
        int parts = isWorkspace ? Math.max(1, loose.size() / ideal) : Math.max(target * 2, target + 4);
        if (!loose.isEmpty()) {
            for (Area area : Areas.of(loose, parts, Math.max(3, ideal * 3 / 4))) {
                groups.add(area.files());
            }
        }
        joinTiny();
        joinUntil(most - room());
        splitLarge();
        joinTiny();
        joinUntil(most);
        splitUntil(fewest);
    }

    /** How many domains the parts of giant packages should have: at most a third. */
    private int room() {
        int parts = groups.stream()
                .filter(this::isGiant)
                .mapToInt(group -> parts(group) - 1)
                .sum();
        return Math.min(parts, most / 3);
    }

    /** A package so large that it is split even where smaller ones have to be joined for it. */
    private boolean isGiant(List<RepoPath> group) {
        return isWorkspace && group.size() > GIANT * ideal;
    }

    /** In how many parts a group is best read; 1 unless it is large. */
    private int parts(List<RepoPath> group) {
        boolean large = group.size() * 2 > ideal * 3 && group.size() >= 8;
        return large ? (int) Math.round(group.size() / (double) ideal) : 1;
    }

    private void splitLarge() {
        List<List<RepoPath>> largest = groups.stream()
                .sorted(comparingInt((List<RepoPath> group) -> -group.size()).thenComparing(group -> group.get(0)))
                .toList();
        for (List<RepoPath> group : largest) {
            int parts = Math.min(parts(group), most - groups.size() + 1);
            if (parts >= 2) {
                split(group, parts);
            }
        }
    }

    private void split(List<RepoPath> group, int parts) {
        int limit = Math.max(3, group.size() * 3 / (2 * parts) + 1);
        groups.remove(group);
        groups.addAll(Communities.of(group, code, likeness, parts, limit));
    }

    private void splitUntil(int count) {
        while (groups.size() < count) {
            List<RepoPath> largest = groups.stream()
                    .max(comparingInt((List<RepoPath> group) -> group.size()).thenComparing(group -> group.get(0)))
                    .orElseThrow();
            if (largest.size() < 4) {
                return;
            }
            int before = groups.size();
            split(largest, 2);
            if (groups.size() <= before) {
                return;
            }
        }
    }

    /** Groups below a quarter of the ideal size, or of one or two files, are joined to the one they are tied to most. */
    private void joinTiny() {
        // A package of a workspace is a part of its own, small as it is, unless there are many of them.
        int tiny =
                isWorkspace ? Math.max(1, groups.size() > target ? Math.min(4, ideal / 4) : 1) : Math.max(2, ideal / 4);
        boolean joined = true;
        while (joined && groups.size() > fewest) {
            List<RepoPath> smallest = smallest();
            joined = smallest.size() <= tiny && join(smallest);
        }
    }

    private void joinUntil(int count) {
        boolean joined = true;
        while (joined && groups.size() > count) {
            joined = join(smallest());
        }
    }

    private List<RepoPath> smallest() {
        return groups.stream()
                .min(comparingInt((List<RepoPath> group) -> group.size()).thenComparing(group -> group.get(0)))
                .orElseThrow();
    }

    /** Nearness of folders and dependencies count together, against the size that would come of it. */
    private boolean join(List<RepoPath> group) {
        List<RepoPath> best = groups.stream()
                .filter(other -> other != group && isOpen(other))
                .max(comparing((List<RepoPath> other) ->
                                (affinity(group, other) + kinship(group, other)) / crowding(group, other))
                        .thenComparing(comparingInt((List<RepoPath> other) -> other.size())
                                .reversed())
                        .thenComparing(other -> other.get(0)))
                .orElse(List.of());
        if (best.isEmpty()) {
            return false;
        }
        List<RepoPath> union = new ArrayList<>(best);
        union.addAll(group);
        groups.removeIf(other -> other == group || other == best);
        groups.add(union.stream().sorted().toList());
        return true;
    }

    /** A package that may be split takes no other in, or its parts could not be called by it. */
    private boolean isOpen(List<RepoPath> group) {
        return !isWorkspace || parts(group) == 1;
    }

    /** 1 for a group of readable size, more the larger it grows beyond. */
    private double crowding(List<RepoPath> group, List<RepoPath> other) {
        return Math.max(1, (group.size() + other.size()) / (2.0 * ideal));
    }

    /** Packages of one kind lie together, rather than each with the core that all of them use. */
    private double kinship(List<RepoPath> group, List<RepoPath> other) {
        return isWorkspace ? 2 * kinship.of(group, other) : 0;
    }

    private double affinity(List<RepoPath> group, List<RepoPath> other) {
        Set<RepoPath> there = Set.copyOf(other);
        double ties = 0;
        for (RepoPath file : group) {
            for (Dependency dependency : code.dependenciesOf(file)) {
                ties += there.contains(dependency.to()) ? 1 : 0;
            }
            for (Dependency dependency : code.dependentsOf(file)) {
                ties += there.contains(dependency.from()) ? 1 : 0;
            }
        }
        double near = common(folder(group), folder(other));
        return near * 2 + ties / Math.sqrt((double) group.size() * other.size());
    }

    private static RepoPath folder(List<RepoPath> files) {
        RepoPath folder = files.get(0).parent();
        for (RepoPath file : files) {
            while (!file.isUnder(folder)) {
                folder = folder.parent();
            }
        }
        return folder;
    }

    /** How many segments two folders share, as a share of the longer one's. */
    private static double common(RepoPath a, RepoPath b) {
        int depth = Math.max(a.depth(), b.depth());
        RepoPath up = a;
        while (!b.isUnder(up)) {
            up = up.parent();
        }
        return depth == 0 ? 1 : up.depth() / (double) depth;
    }

    /** All tests together, or by folder where there are many and domains are too few. */
    private List<List<RepoPath>> tests(List<RepoPath> tests, List<RepoPath> beside) {
        if (tests.isEmpty()) {
            return List.of();
        }
        int others = groups.size() + (beside.isEmpty() ? 0 : 1);
        List<List<RepoPath>> parts = Areas.of(tests, Math.max(2, least - others), MANY).stream()
                .map(Area::files)
                .toList();
        boolean worth = parts.stream().allMatch(part -> part.size() >= MANY / 4);
        return others + 1 < least && worth ? parts : List.of(tests);
    }

    /** Puts tests with what they test, generated code with what stands in its folder, and collects the rest beside. */
    private void place(Packages packages, List<RepoPath> made, List<RepoPath> beside, List<RepoPath> tests) {
        Set<RepoPath> placed = new HashSet<>();
        groups.forEach(placed::addAll);
        TestHomes homes = new TestHomes(groups, code, Optional.of(packages).filter(any -> isWorkspace));
        Map<Integer, List<RepoPath>> guests = new TreeMap<>();
        for (SourceFile file : code.sourceFiles()) {
            if (placed.contains(file.path())) {
                continue;
            }
            boolean test = file.role() == FileRole.TEST;
            boolean generated = !test && isGenerated(file);
            int home = test ? homes.of(file.path()).orElse(-1) : generated ? neighbours(file.path()) : -1;
            if (home >= 0) {
                guests.computeIfAbsent(home, key -> new ArrayList<>()).add(file.path());
            } else if (generated) {
                made.add(file.path());
            } else if (!test || Scope.isBeside(file.path())) {
                beside.add(file.path());
            } else {
                tests.add(file.path());
            }
        }
        guests.forEach((home, files) -> {
            List<RepoPath> union = new ArrayList<>(groups.get(home));
            union.addAll(files);
            groups.set(home, union.stream().sorted().toList());
        });
        adoptFew(made, 1);
        adoptFew(tests, FEW);
        adoptFew(beside, 1);
    }

    private static boolean isGenerated(SourceFile file) {
        return file.scanned().generated() && !Scope.isBeside(file.path());
    }

    /** The group with most files in the folder of that one; below zero where none has any. */
    private int neighbours(RepoPath file) {
        int best = -1;
        long most = 0;
        for (int i = 0; i < groups.size(); i++) {
            long near = groups.get(i).stream()
                    .filter(path -> path.parent().equals(file.parent()))
                    .count();
            if (near > most) {
                most = near;
                best = i;
            }
        }
        return best;
    }

    private void adoptFew(List<RepoPath> rest, int few) {
        if (rest.size() <= few) {
            rest.forEach(this::adopt);
            rest.clear();
        }
    }

    /** A file that is left over goes to the group it is tied to most. */
    private void adopt(RepoPath file) {
        List<RepoPath> left = List.of(file);
        int best = 0;
        for (int i = 1; i < groups.size(); i++) {
            if (affinity(left, groups.get(i)) > affinity(left, groups.get(best))) {
                best = i;
            }
        }
        List<RepoPath> union = new ArrayList<>(groups.get(best));
        union.add(file);
        groups.set(best, union.stream().sorted().toList());
    }
}
