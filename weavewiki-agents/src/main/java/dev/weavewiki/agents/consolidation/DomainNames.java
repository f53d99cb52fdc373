package dev.weavewiki.agents.consolidation;

import dev.weavewiki.agents.topdown.BuildCode;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names groups of files after the packages they are, their folder, a word that their names share, or their most central files. */
final class DomainNames {

    private static final Set<String> SILENT = Set.of(
            "src",
            "main",
            "java",
            "kotlin",
            "scala",
            "lib",
            "include",
            "com",
            "org",
            "io",
            "net",
            "dev",
            "pkg",
            "source",
            "test",
            "tests",
            "python",
            "go",
            "app",
            "packages",
            "projects");

    /** Files that speak for their whole folder. */
    private static final Pattern SPEAKER = Pattern.compile("__init__|package-info|doc|mod|index");

    /** Words that name no subject. */
    private static final Set<String> VAGUE = Set.of("type", "json", "data", "util", "helper", "manager", "file");

    private final CodeModel code;
    private final int own;
    private final Packages packages;
    private final Set<String> taken = new HashSet<>();
    /** By the groups themselves, of which none is copied. */
    private final Map<List<RepoPath>, RepoPath> homes = new IdentityHashMap<>();

    private final ProseLanguage say;

    DomainNames(CodeModel code, int own, Packages packages, ProseLanguage say) {
        this.code = code;
        this.own = own;
        this.packages = packages;
        this.say = say;
    }

    /** The names of the groups in their order, then those of generated code and of what stands beside, if there is any, and of the tests. */
    List<String> of(
            List<List<RepoPath>> groups, List<RepoPath> made, List<RepoPath> beside, List<List<RepoPath>> tests) {
        List<String> names = new ArrayList<>();
        groups.forEach(group -> names.add(name(group, groups)));
        if (!made.isEmpty()) {
            names.add(free(List.of(say.text("Generated code"))));
        }
        if (!beside.isEmpty()) {
            names.add(free(List.of(besideName(beside), say.text("Examples and the like"))));
        }
        for (List<RepoPath> part : tests) {
            String folder = common(part).name();
            boolean plain = tests.size() == 1 || folder.isEmpty() || folder.matches("(?i)tests?");
            String own = plain ? say.text("Tests") : say.text("{0} tests", NameTerms.title(folder));
            names.add(free(List.of(own, say.text("Tests"))));
        }
        return names;
    }

    private String besideName(List<RepoPath> beside) {
        RepoPath folder = common(beside);
        return folder.value().isEmpty() ? say.text("Examples") : NameTerms.title(folder.name());
    }

    private String name(List<RepoPath> group, List<List<RepoPath>> all) {
        List<RepoPath> product = group.stream()
                .filter(path -> code.file(path)
                        .filter(file -> !file.role().name().equals("TEST"))
                        .isPresent())
                .toList();
        List<RepoPath> telling = product.isEmpty() ? group : product;
        RepoPath folder = home(telling);
        boolean alone = speaks(telling, folder)
                || all.stream()
                        .filter(other -> other != group)
                        .noneMatch(other -> homeOf(other).equals(folder));
        List<String> byFolder = folderNames(folder);
        List<String> byTerm = term(telling).stream().toList();
        List<String> byFiles = List.of(centralNames(telling, 2), centralNames(telling, 3));
        boolean leads = all.stream().noneMatch(other -> homeOf(other).equals(folder) && speaks(other, folder));
        return free(Stream.of(
                        kind(telling).stream().toList(),
                        scripts(telling),
                        packages.name(telling, say).stream().toList(),
                        partNames(telling, folder),
                        alone ? byFolder : byTerm,
                        alone ? byTerm : leads ? byFolder.subList(0, 1) : byFiles,
                        byFiles,
                        byFolder)
                .flatMap(List::stream)
                .filter(name -> !name.isBlank())
                .toList());
    }

    /** Several packages that implement one type are called by it. */
    private Optional<String> kind(List<RepoPath> files) {
        List<List<RepoPath>> bundle =
                packages.in(files).stream().map(packages::filesOf).toList();
        return CommonKind.of(bundle, code).map(type -> say.text("{0} implementations", type));
    }

    /** Files for shells and build tools alone are there to build, to test and to release. */
    private List<String> scripts(List<RepoPath> files) {
        boolean all = files.stream().allMatch(path -> BuildCode.is(code, path));
        return !all
                ? List.of()
                : Stream.concat(
                                Stream.of(say.text("Build scripts")),
                                packages
                                        .holding(files)
                                        .map(folder -> say.text("{0}: scripts", packages.nameOf(folder)))
                                        .stream())
                        .toList();
    }

    /** A part of one package is called by the package, and by what sets the part apart: its folder, a word, a file. */
    private List<String> partNames(List<RepoPath> files, RepoPath folder) {
        Optional<RepoPath> held = packages.holding(files).filter(any -> own > 1);
        if (held.isEmpty()) {
            return List.of();
        }
        RepoPath pack = held.get();
        String name = packages.nameOf(pack);
        List<String> parts = new ArrayList<>();
        if (folder.depth() > pack.depth() && !SILENT.contains(folder.name().toLowerCase(Locale.ROOT))) {
            parts.add(spoken(folder.name()));
        }
        term(files).ifPresent(parts::add);
        List<RepoPath> others = files.stream()
                .filter(path -> isType(path) || !letters(name).contains(key(letters(path.stem()))))
                .toList();
        for (int count = 1; count <= 3; count++) {
            parts.add(centralNames(others, count));
        }
        boolean isWhole = letters(name).equals(letters(projectName()));
        Set<String> types =
                others.stream().filter(this::isType).map(RepoPath::stem).collect(Collectors.toSet());
        return parts.stream()
                .filter(part -> !part.isBlank())
                .filter(part -> isWhole
                        ? types.contains(part) || !key(letters(part)).equals(key(letters(name)))
                        : types.contains(part)
                                ? !letters(name).equals(letters(part))
                                : !letters(name).contains(key(letters(part))))
                .map(part -> isWhole
                        ? part
                        : name + ": "
                                + (types.contains(part) || part.matches("[A-Z]\\w*[A-Z].*") ? part : lowered(part)))
                .toList();
    }

    /** Whether the file is there for a type that bears its name. */
    private boolean isType(RepoPath path) {
        return CentralFiles.main(code, path)
                .filter(symbol -> symbol.kind().isType() && symbol.name().equals(path.stem()))
                .isPresent();
    }

    private static String lowered(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static boolean speaks(List<RepoPath> files, RepoPath folder) {
        return files.stream()
                .anyMatch(path -> path.parent().equals(folder)
                        && SPEAKER.matcher(path.stem()).matches());
    }

    /** Singular and plural of one word would not be told apart. */
    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("(?<=\\p{L}{3})s$", "");
    }

    private String free(List<String> candidates) {
        String name = candidates.stream()
                .filter(candidate -> !taken.contains(key(candidate)))
                .findFirst()
                .orElseGet(() -> Stream.iterate(2, i -> i + 1)
                        .map(i -> candidates.get(0) + " " + i)
                        .filter(candidate -> !taken.contains(key(candidate)))
                        .findFirst()
                        .orElseThrow());
        taken.add(key(name));
        return name;
    }

    /** The folder's last telling segment, then its first one. The root and a sole group are the project. */
    private List<String> folderNames(RepoPath folder) {
        if (own == 1 || folder.value().isEmpty()) {
            return List.of(NameTerms.title(projectName()));
        }
        List<String> segments = Stream.of(folder.value().split("/", -1))
                .filter(segment -> !SILENT.contains(segment.toLowerCase(Locale.ROOT)))
                .toList();
        return segments.isEmpty()
                ? List.of(NameTerms.title(projectName()))
                : Stream.of(segments.get(segments.size() - 1), segments.get(0))
                        .distinct()
                        .map(NameTerms::title)
                        .toList();
    }

    private String projectName() {
        String name = code.name();
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** A word that more than half of the names share. */
    private static Optional<String> term(List<RepoPath> files) {
        return NameTerms.counts(files).entrySet().stream()
                .filter(entry -> !VAGUE.contains(entry.getKey()))
                .filter(entry -> files.size() >= 2 && entry.getValue() * 2 > files.size())
                .max(Comparator.comparingLong((Map.Entry<String, Long> entry) -> entry.getValue())
                        .thenComparing(entry -> entry.getKey().length())
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(entry -> NameTerms.title(plural(entry.getKey(), files)));
    }

    /** The plural where the names themselves use it, as a word: {@code McpServer} holds no {@code mcps}. */
    private static String plural(String word, List<RepoPath> files) {
        String many = word + "s";
        return files.stream()
                        .flatMap(path -> Stream.of(NameTerms.words(path.stem())))
                        .anyMatch(many::equals)
                ? many
                : word;
    }

    /** Names of types stay as they are; other names become words. */
    private static String spoken(String stem) {
        return stem.matches("[A-Z]\\w*[A-Z]\\w*") && stem.matches(".*[a-z].*") ? stem : NameTerms.title(stem);
    }

    private String centralNames(List<RepoPath> files, int count) {
        Set<String> seen = new HashSet<>();
        Set<String> types =
                files.stream().filter(this::isType).map(RepoPath::stem).collect(Collectors.toSet());
        List<String> names = CentralFiles.of(code, files).stream()
                .filter(path ->
                        !path.stem().matches("(?i)_*(init|version|main|index|mod|doc|package-info|module-info)_*"))
                .map(path -> path.stem().replaceAll("^_+|_+$", ""))
                .filter(stem -> types.contains(stem) || !letters(stem).equals(letters(projectName())))
                .filter(stem -> seen.add(letters(stem)))
                .limit(count)
                .map(DomainNames::spoken)
                .toList();
        List<String> lowered = new ArrayList<>();
        for (String name : names) {
            boolean asIs = lowered.isEmpty() || name.matches("[A-Z].*[A-Z].*");
            lowered.add(asIs ? name : lowered(name));
        }
        return say.list(lowered);
    }

    private RepoPath homeOf(List<RepoPath> group) {
        return homes.computeIfAbsent(group, DomainNames::home);
    }

    /** The folder in which more than half of the files stand directly; else the one that holds them all. */
    private static RepoPath home(List<RepoPath> files) {
        Map<RepoPath, Integer> counts = new HashMap<>();
        files.forEach(path -> counts.merge(path.parent(), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(folder -> folder.getValue() * 2 > files.size())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> common(files));
    }

    static RepoPath common(List<RepoPath> files) {
        RepoPath folder = files.get(0).parent();
        for (RepoPath file : files) {
            while (!file.isUnder(folder)) {
                folder = folder.parent();
            }
        }
        return folder;
    }
}
