package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Nearness;
import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Certainty;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which file an include means. A name in quotes is looked for beside the file first; then both kinds in the include
 * folders, which are those that build files name and those that are called so; last, wherever the end of a path fits.
 */
final class CIncludes {

    private static final Set<String> FOLDER_NAMES =
            Set.of("include", "includes", "inc", "headers", "src", "source", "lib");
    private static final Pattern FLAG = Pattern.compile("(?:^|[\\s\"=])-I\\s*([\\w./-]+)");
    private static final Pattern CMAKE = Pattern.compile("(?is)\\b(?:target_)?include_directories\\s*\\(([^)]*)\\)");
    private static final Pattern INCLUDE = Pattern.compile("\\s*#\\s*include\\s*(\"[^\"]+\"|<[^>]+>).*");
    private static final Pattern WORD = Pattern.compile("[^\\s\"<>$;:{}()]+");

    private final Project project;
    private final Map<String, List<RepoPath>> byName = new HashMap<>();
    private final Set<RepoPath> folders = new HashSet<>();
    private final Map<RepoPath, Map<RepoPath, Site>> included = new HashMap<>();

    CIncludes(Project project) {
        this.project = project;
        folders.add(RepoPath.ROOT);
        List<ParsedFile> files = project.files(CLanguage.FAMILY);
        for (ParsedFile file : files) {
            byName.computeIfAbsent(file.path().name(), key -> new ArrayList<>()).add(file.path());
            addNamedFolders(file.path().parent());
        }
        for (String name : List.of("Makefile", "makefile", "GNUmakefile", "Makefile.am")) {
            project.named(name).forEach(path -> addMatches(path, FLAG.matcher(project.text(path))));
        }
        for (RepoPath path : project.named("CMakeLists.txt")) {
            Matcher lists = CMAKE.matcher(project.text(path));
            while (lists.find()) {
                addMatches(path, WORD.matcher(lists.group(1)));
            }
        }
        files.forEach(file -> included.put(file.path(), resolve(file)));
    }

    private void addNamedFolders(RepoPath folder) {
        for (RepoPath at = folder; !at.equals(RepoPath.ROOT); at = at.parent()) {
            if (FOLDER_NAMES.contains(at.name())) {
                folders.add(at);
            }
        }
    }

    /** Words that are no folder do no harm: no file lies in them. */
    private void addMatches(RepoPath build, Matcher matcher) {
        while (matcher.find()) {
            String word = matcher.group(matcher.groupCount());
            build.parent().resolve(word.replaceFirst("^/", "")).ifPresent(folders::add);
        }
    }

    private Map<RepoPath, Site> resolve(ParsedFile file) {
        Map<RepoPath, Site> found = new LinkedHashMap<>();
        for (ImportBinding binding : written(file)) {
            boolean system = binding.name().equals(CLanguage.SYSTEM);
            resolve(file.path(), binding.target(), system)
                    .ifPresent(target -> found.putIfAbsent(target.path, new Site(binding.line(), target.certainty)));
        }
        return found;
    }

    /** Directives are lines; where the grammar loses its way, such as inside the value of a table, the lines still tell. */
    private List<ImportBinding> written(ParsedFile file) {
        List<ImportBinding> written = new ArrayList<>(file.bindings());
        if (!file.structure().problem().isEmpty()) {
            List<String> lines = project.text(file.path()).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                Matcher include = INCLUDE.matcher(lines.get(i));
                if (include.matches()) {
                    written.add(CLanguage.include(include.group(1), i + 1));
                }
            }
        }
        return written;
    }

    /** The file that the include means; empty for those of other projects and the system. */
    Optional<Target> resolve(RepoPath from, String target, boolean system) {
        Optional<RepoPath> beside =
                system ? Optional.empty() : from.parent().resolve(target).filter(project::exists);
        if (beside.isPresent()) {
            return beside.map(path -> new Target(path, Certainty.CERTAIN));
        }
        String name = target.substring(target.lastIndexOf('/') + 1);
        String end = target.replaceAll("^(?:\\.\\.?/)+", "");
        List<RepoPath> fitting = byName.getOrDefault(name, List.of()).stream()
                .filter(path -> path.value().equals(end) || path.value().endsWith("/" + end))
                .toList();
        List<RepoPath> inFolders = fitting.stream()
                .filter(path -> folders.contains(folderBefore(path, end)))
                .toList();
        if (!inFolders.isEmpty()) {
            Certainty certainty = inFolders.size() == 1 ? Certainty.CERTAIN : Certainty.LIKELY;
            return Nearness.nearest(from, inFolders).map(path -> new Target(path, certainty));
        }
        boolean mayBeAnywhere = !system || target.indexOf('/') > 0;
        return mayBeAnywhere
                ? Nearness.nearest(from, fitting).map(path -> new Target(path, Certainty.LIKELY))
                : Optional.empty();
    }

    private static RepoPath folderBefore(RepoPath path, String end) {
        int length = path.value().length() - end.length() - 1;
        return length <= 0 ? RepoPath.ROOT : RepoPath.of(path.value().substring(0, length));
    }

    /** The files that the file itself includes, each with the first place. */
    Map<RepoPath, Site> of(RepoPath file) {
        return included.getOrDefault(file, Map.of());
    }

    /** The file and all that it includes, directly and through others. */
    Set<RepoPath> reach(RepoPath file) {
        Set<RepoPath> reached = new HashSet<>(Set.of(file));
        Deque<RepoPath> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (RepoPath next : of(open.pop()).keySet()) {
                if (reached.add(next)) {
                    open.push(next);
                }
            }
        }
        return reached;
    }

    /** A file and how sure it is that it is meant. */
    record Target(RepoPath path, Certainty certainty) {}

    /** Where a file is included, and how sure that is. */
    record Site(int line, Certainty certainty) {}
}
