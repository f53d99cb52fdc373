package dev.weavewiki.agents.consolidation;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import dev.weavewiki.agents.topdown.Descriptions;
import dev.weavewiki.core.model.ProcessingTier;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.product.DocumentationBlueprint.DomainPages;
import dev.weavewiki.core.model.product.DocumentationBlueprint.DomainStructure;
import dev.weavewiki.core.model.product.DocumentationBlueprint.FilePage;
import dev.weavewiki.core.model.product.DomainInsight;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.PagePath;
import dev.weavewiki.core.model.product.ReadingPlan;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Spreads the files of a domain over pages: by folder, tests after what they test, what matters most first. */
final class FilePages {

    private static final Pattern SILENT =
            Pattern.compile("(?i)_*(init|main|index|mod|lib|doc|app|package-info|module-info)_*");

    private final CodeModel code;
    private final ProseLanguage say;
    private final PageBudget budget;
    private final Map<RepoPath, ProcessingTier> tiers = new HashMap<>();
    /** The place of each file among all, the most telling first. */
    private final Map<RepoPath, Integer> weights = new HashMap<>();

    FilePages(Knowledge known, PageBudget budget) {
        this.code = known.code();
        this.say = known.language();
        this.budget = budget;
        List<RepoPath> all = code.sourceFiles().stream().map(SourceFile::path).toList();
        Descriptions.byWeight(code, all).forEach(path -> weights.put(path, weights.size()));
        known.find(ReadingPlan.class)
                .ifPresent(plan -> plan.files().forEach(file -> tiers.put(file.path(), file.tier())));
    }

    DomainPages of(DomainInsight domain) {
        DomainStructure structure = PageBudget.structure(domain);
        PagePath index = PagePath.of("domains/" + domain.slug() + "/index.md");
        if (structure == DomainStructure.SINGLE_PAGE) {
            FilePage page = new FilePage(index, domain.name(), ranked(domain.files()));
            return new DomainPages(domain.slug(), index, structure, List.of(page));
        }
        return new DomainPages(domain.slug(), index, structure, pages(domain, structure));
    }

    private List<RepoPath> ranked(List<RepoPath> files) {
        return files.stream().sorted(byImportance()).toList();
    }

    private Comparator<RepoPath> byImportance() {
        return comparing((RepoPath path) -> DomainFacts.isTest(code, path))
                .thenComparingInt(
                        path -> -tiers.getOrDefault(path, ProcessingTier.LEAF).ordinal())
                .thenComparingInt(path -> weights.getOrDefault(path, Integer.MAX_VALUE))
                .thenComparing(Comparator.naturalOrder());
    }

    private List<FilePage> pages(DomainInsight domain, DomainStructure structure) {
        RepoPath root = DomainNames.common(domain.files());
        boolean deep = structure == DomainStructure.FULL_HIERARCHY;
        String base = "domains/" + domain.slug() + "/";
        Slugs areas = Slugs.without("index");
        Map<String, Slugs> slugs = new TreeMap<>();
        Map<RepoPath, String> areaSlugs = new HashMap<>();
        List<FilePage> pages = new ArrayList<>();
        for (List<RepoPath> group : groups(domain.files())) {
            RepoPath area = area(root, group);
            String folder = deep && !area.equals(root)
                    ? areaSlugs.computeIfAbsent(area, key -> areas.next(key.name(), "area")) + "/"
                    : "";
            String title = title(group);
            String slug = slugs.computeIfAbsent(folder, key -> Slugs.without("index"))
                    .next(slugSource(group, domain.slug()), "files");
            pages.add(new FilePage(PagePath.of(base + folder + slug + ".md"), title, group));
        }
        return pages;
    }

    /** The sub-folder of the domain's folder in which the group stands. */
    private static RepoPath area(RepoPath root, List<RepoPath> group) {
        RepoPath folder = DomainNames.common(group);
        while (!folder.equals(root) && !folder.parent().equals(root) && folder.depth() > root.depth()) {
            folder = folder.parent();
        }
        return folder;
    }

    /** Files that share a page, each group ranked, the most important group first, tests last. */
    private List<List<RepoPath>> groups(List<RepoPath> files) {
        List<List<RepoPath>> groups = new ArrayList<>();
        for (boolean tests : new boolean[] {false, true}) {
            List<RepoPath> kind = files.stream()
                    .filter(path -> DomainFacts.isTest(code, path) == tests)
                    .toList();
            int last = groups.size() - 1;
            if (tests && last >= 0 && kind.size() + groups.get(last).size() <= budget.filesPerPage()) {
                // A few tests share the page of what they test.
                groups.set(
                        last,
                        Stream.concat(groups.get(last).stream(), kind.stream())
                                .sorted(byImportance())
                                .toList());
            } else {
                groups.addAll(byFolder(kind));
            }
        }
        return groups;
    }

    private List<List<RepoPath>> byFolder(List<RepoPath> files) {
        Map<RepoPath, List<RepoPath>> folders = new TreeMap<>();
        files.forEach(path ->
                folders.computeIfAbsent(path.parent(), key -> new ArrayList<>()).add(path));
        List<List<RepoPath>> groups = new ArrayList<>();
        List<RepoPath> small = new ArrayList<>();
        for (List<RepoPath> folder : folders.values()) {
            if (folder.size() > budget.filesPerPage()) {
                groups.addAll(parted(folder));
            } else if (small.size() + folder.size() <= budget.filesPerPage()) {
                small.addAll(folder);
            } else {
                groups.add(List.copyOf(small));
                small = new ArrayList<>(folder);
            }
        }
        groups.add(small);
        return groups.stream()
                .filter(group -> !group.isEmpty())
                .map(this::ranked)
                .sorted(comparing((List<RepoPath> group) -> group.get(0), byImportance()))
                .toList();
    }

    /** A large folder, cut where dependencies and names are thinnest. */
    private List<List<RepoPath>> parted(List<RepoPath> folder) {
        int parts = (folder.size() + budget.filesPerPage() - 1) / budget.filesPerPage();
        List<List<RepoPath>> groups =
                new ArrayList<>(Communities.of(folder, code, Likeness.NONE, parts, budget.filesPerPage()));
        groups.sort(comparingInt((List<RepoPath> group) -> group.size()).thenComparing(group -> group.get(0)));
        List<List<RepoPath>> packed = new ArrayList<>();
        for (List<RepoPath> group : groups) {
            int last = packed.size() - 1;
            if (last >= 0 && packed.get(last).size() + group.size() <= budget.filesPerPage()) {
                packed.get(last).addAll(group);
            } else {
                packed.add(new ArrayList<>(group));
            }
        }
        return packed;
    }

    private String title(List<RepoPath> group) {
        if (group.size() == 1) {
            return group.get(0).name();
        }
        String first = label(group.get(0), group);
        String second = label(group.get(1), group);
        return group.size() == 2
                ? say.list(List.of(first, second))
                : say.text("{0}, {1} and {2} more", first, second, group.size() - 2);
    }

    private static String label(RepoPath path, List<RepoPath> group) {
        boolean doubled =
                group.stream().filter(other -> other.name().equals(path.name())).count() > 1;
        return isSilent(path) || doubled && !path.parent().value().isEmpty()
                ? path.parent().name() + "/" + path.name()
                : path.name();
    }

    /** The name of the first file; a root file that is called index takes the domain's with it. */
    private static String slugSource(List<RepoPath> group, String domain) {
        RepoPath first = group.get(0);
        if (first.parent().value().isEmpty() && Slugs.slug(first.stem()).equals("index")) {
            return domain + " " + first.stem();
        }
        return isSilent(first) ? first.parent().name() + " " + first.stem() : first.stem();
    }

    /** Whether the name says nothing without its folder's. */
    private static boolean isSilent(RepoPath path) {
        return !path.parent().value().isEmpty() && SILENT.matcher(path.stem()).matches();
    }
}
