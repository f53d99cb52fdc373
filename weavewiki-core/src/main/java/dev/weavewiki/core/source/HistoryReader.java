package dev.weavewiki.core.source;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.History;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the history of a repository by asking git. Read-only; nothing that the repository's configuration names is
 * started, and nothing is fetched.
 *
 * <p>Where the folder is a part of a larger repository, commits, authors and dates are those that touched the folder;
 * the commit that is checked out and the tags are those of the whole.
 */
public final class HistoryReader {

    private static final int RECENT = 50;
    private static final int CHURN_COMMITS = 1000;
    private static final Pattern FILTER_KEY = Pattern.compile("filter\\..+\\.(?:clean|smudge|process|required)");

    /**
     * What git knows of a folder.
     *
     * @param existing the files whose churn is wanted
     * @return {@link History#NONE} where there is no git, no repository, no commit, or git keeps no file of the folder
     */
    public History read(Path root, Set<RepoPath> existing) {
        GitCommand git = new GitCommand(root);
        boolean inside = git.text("rev-parse", "--is-inside-work-tree").equals(Optional.of("true"));
        boolean known = inside
                && git.text("ls-tree", "--name-only", "HEAD")
                        .filter(names -> !names.isEmpty())
                        .isPresent();
        return known ? read(git, existing) : History.NONE;
    }

    private static History read(GitCommand git, Set<RepoPath> existing) {
        String[] head = git.text("log", "-1", "--date=short", "--format=%H%x00%cd")
                .orElse("")
                .split("\0", -1);
        List<String[]> all = rows(git, "log", "--date=short", "--format=%cd%x00%aN", "HEAD", "--", ".");
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
                isModified(git),
                recent(git),
                versions(git),
                churn(git, existing));
    }

    private static List<History.Commit> recent(GitCommand git) {
        return rows(git, "log", "-" + RECENT, "--date=short", "--format=%h%x00%cd%x00%s", "HEAD", "--", ".").stream()
                .filter(row -> row.length == 3)
                .map(row -> new History.Commit(row[0], row[1], row[2]))
                .toList();
    }

    private static List<History.Version> versions(GitCommand git) {
        return rows(
                        git,
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

    private static Map<RepoPath, Integer> churn(GitCommand git, Set<RepoPath> existing) {
        Map<RepoPath, Integer> counts = new HashMap<>();
        git
                .parts(
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
                        "HEAD",
                        "--",
                        ".")
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
     * repository's configuration names, so each of those is switched off first.
     */
    private static boolean isModified(GitCommand git) {
        List<String> command = new ArrayList<>();
        git.parts("config", "-z", "--name-only", "--get-regexp", "^filter\\.").orElse(List.of()).stream()
                .map(name -> new String(name, StandardCharsets.UTF_8))
                .filter(name -> FILTER_KEY.matcher(name).matches())
                .distinct()
                .forEach(name -> command.addAll(List.of("-c", name + (name.endsWith(".required") ? "=false" : "="))));
        command.addAll(List.of(
                "diff-index",
                "--name-only",
                "--no-ext-diff",
                "--no-textconv",
                "--no-renames",
                "--ignore-submodules=all",
                "-z",
                "HEAD",
                "--",
                "."));
        return git.parts(command.toArray(String[]::new))
                .filter(names -> !names.isEmpty())
                .isPresent();
    }

    private static List<String[]> rows(GitCommand git, String... arguments) {
        return git.text(arguments).stream()
                .flatMap(String::lines)
                .map(line -> line.split("\0", -1))
                .filter(row -> row.length > 1)
                .toList();
    }
}
