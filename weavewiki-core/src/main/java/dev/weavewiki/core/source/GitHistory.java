package dev.weavewiki.core.source;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.History;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The history of one folder of one work tree that has a commit. */
final class GitHistory {

    private static final int RECENT = 50;
    private static final int CHURN_COMMITS = 1000;
    private static final Pattern FILTER_KEY =
            Pattern.compile("filter\\..+\\.(?:clean|smudge|process|required)", Pattern.DOTALL);

    private final GitCommand git;

    /** Limits questions to the folder; empty at the top, where a limit would make git pass over merges. */
    private final List<String> scope;

    GitHistory(GitCommand git) {
        this.git = git;
        boolean top = git.text("rev-parse", "--show-prefix").orElse("").isEmpty();
        this.scope = top ? List.of() : List.of("--", ".");
    }

    History read(Set<RepoPath> existing) {
        String[] head = git.text("log", "-1", "--date=short", "--format=%H%x00%cd")
                .orElse("")
                .split("\0", -1);
        List<String[]> all = rows(scoped("log", "--date=short", "--format=%cd%x00%aN", "HEAD"));
        if (head.length < 2 || all.isEmpty()) {
            return History.NONE;
        }
        Set<String> authors = new HashSet<>();
        all.forEach(row -> authors.add(row[1]));
        String first =
                all.stream().map(row -> row[0]).min(Comparator.naturalOrder()).orElse("");
        return new History(
                head[0],
                head[1],
                all.size(),
                authors.size(),
                first,
                isModified(),
                recent(),
                versions(),
                churn(existing));
    }

    private List<History.Commit> recent() {
        return rows(scoped("log", "-" + RECENT, "--date=short", "--format=%h%x00%cd%x00%s", "HEAD")).stream()
                .filter(row -> row.length == 3)
                .map(row -> new History.Commit(row[0], row[1], Secrets.masked(row[2])))
                .toList();
    }

    private List<History.Version> versions() {
        return rows(
                        "for-each-ref",
                        "--sort=-version:refname",
                        "--format=%(refname:strip=2)%00%(*committerdate:short)%00%(committerdate:short)",
                        "refs/tags")
                .stream()
                .filter(row -> row.length == 3)
                .map(row -> new History.Version(row[0], row[1].isEmpty() ? row[2] : row[1]))
                .sorted(Comparator.comparing(History.Version::date).reversed())
                .toList();
    }

    private Map<RepoPath, Integer> churn(Set<RepoPath> existing) {
        Map<RepoPath, Integer> counts = new HashMap<>();
        git
                .parts(scoped(
                        "log",
                        "-" + CHURN_COMMITS,
                        "--format=",
                        "--name-only",
                        "--no-renames",
                        "--no-ext-diff",
                        "--no-textconv",
                        "--ignore-submodules=all",
                        "--relative",
                        "-z",
                        "HEAD"))
                .orElse(List.of())
                .stream()
                .flatMap(name -> RawNames.text(name).stream())
                .flatMap(name -> RepoPath.parse(name).stream())
                .filter(existing::contains)
                .forEach(path -> counts.merge(path, 1, Integer::sum));
        return counts;
    }

    /**
     * Compares the work tree with the commit. Git would pass changed files through the content filters that the
     * repository's configuration names, so each of those is switched off first; where one has a name that cannot be
     * switched off on a command line, git is not asked.
     */
    private boolean isModified() {
        List<String> filters =
                git.parts("config", "-z", "--name-only", "--get-regexp", "^filter\\.").orElse(List.of()).stream()
                        .map(name -> new String(name, StandardCharsets.UTF_8))
                        .filter(name -> FILTER_KEY.matcher(name).matches())
                        .distinct()
                        .toList();
        if (filters.stream().anyMatch(name -> name.indexOf('=') >= 0)) {
            return false;
        }
        List<String> command = new ArrayList<>();
        filters.forEach(name -> command.addAll(List.of("-c", name + (name.endsWith(".required") ? "=false" : "="))));
        command.addAll(List.of(
                "diff",
                "--name-only",
                "--no-ext-diff",
                "--no-textconv",
                "--no-renames",
                "--ignore-submodules=all",
                "-z",
                "HEAD"));
        return git.parts(scoped(command.toArray(String[]::new)))
                .filter(names -> !names.isEmpty())
                .isPresent();
    }

    private List<String[]> rows(String... arguments) {
        return git.text(arguments).stream()
                .flatMap(String::lines)
                .map(line -> line.split("\0", -1))
                .filter(row -> row.length > 1)
                .toList();
    }

    private String[] scoped(String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + scope.size());
        for (int i = 0; i < scope.size(); i++) {
            all[arguments.length + i] = scope.get(i);
        }
        return all;
    }
}
