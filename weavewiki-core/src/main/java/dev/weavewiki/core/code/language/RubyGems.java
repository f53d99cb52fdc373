package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.model.RepoPath;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The gems of a repository: a gem sees itself and those that its specification or Gemfile names. */
final class RubyGems {

    private static final Pattern NEED =
            Pattern.compile("\\b(?:add_(?:runtime_|development_)?dependency|gem)\\b\\s*\\(?\\s*['\"]([\\w.-]+)['\"]");

    /** By folder: the gem's name. */
    private final Map<RepoPath, String> gems = new HashMap<>();

    /** By folder: the gems that its files say it needs. */
    private final Map<RepoPath, Set<String>> needs = new HashMap<>();

    private final List<RepoPath> folders;

    RubyGems(Project project) {
        for (RepoPath specification : project.named(path -> path.extension().equals("gemspec"))) {
            gems.putIfAbsent(specification.parent(), specification.stem());
            needs.merge(specification.parent(), needed(project.text(specification)), RubyGems::union);
        }
        for (RepoPath file : project.named("Gemfile")) {
            needs.computeIfPresent(file.parent(), (folder, known) -> union(known, needed(project.text(file))));
        }
        folders = gems.keySet().stream()
                .sorted(Comparator.comparingInt(RepoPath::depth).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static Set<String> needed(String text) {
        return NEED.matcher(text).results().map(result -> result.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> union(Collection<String> a, Collection<String> b) {
        Set<String> all = new HashSet<>(a);
        all.addAll(b);
        return all;
    }

    /** Whether code of one file can name what the other declares. */
    boolean sees(RepoPath from, RepoPath to) {
        RepoPath there = folder(to);
        return folder(from).equals(there)
                || !gems.containsKey(there)
                || !gems.containsKey(folder(from))
                || needs.getOrDefault(folder(from), Set.of()).contains(gems.get(there));
    }

    private RepoPath folder(RepoPath path) {
        return folders.stream().filter(path::isUnder).findFirst().orElse(RepoPath.ROOT);
    }
}
