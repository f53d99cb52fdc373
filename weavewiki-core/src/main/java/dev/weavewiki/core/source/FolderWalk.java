package dev.weavewiki.core.source;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Exclusion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The files of a folder that git does not manage, less what its {@code .gitignore} files name. */
final class FolderWalk {

    private record Rules(RepoPath base, IgnoreRules rules) {
        Optional<Boolean> ignores(RepoPath path, boolean isFolder) {
            int skip = base.value().isEmpty() ? 0 : base.value().length() + 1;
            return rules.ignores(path.value().substring(skip), isFolder);
        }
    }

    private final Path root;
    private final FolderRules folders;
    private final Deque<Rules> ignore = new ArrayDeque<>();
    private final List<Listing.Entry> entries = new ArrayList<>();
    private final List<Exclusion> exclusions = new ArrayList<>();

    private FolderWalk(Path root) {
        this.root = root;
        this.folders = new FolderRules(root);
    }

    static Listing of(Path root) {
        FolderWalk walk = new FolderWalk(root);
        walk.enter(root, RepoPath.ROOT);
        walk.entries.sort(Comparator.comparing(Listing.Entry::path));
        return new Listing(walk.entries, walk.exclusions);
    }

    private void enter(Path folder, RepoPath path) {
        Map<RepoPath, Path> children;
        try {
            children = children(folder, path);
        } catch (IOException e) {
            exclusions.add(new Exclusion(path, Exclusion.Rule.UNREADABLE, "the folder cannot be opened"));
            return;
        }
        boolean pushed = pushRules(folder, path);
        children.forEach((child, file) -> visit(file, child));
        if (pushed) {
            ignore.pop();
        }
    }

    private Map<RepoPath, Path> children(Path folder, RepoPath path) throws IOException {
        Map<RepoPath, Path> found = new TreeMap<>();
        String prefix = path.value().isEmpty() ? "" : path.value() + "/";
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path child : stream) {
                byte[] name = RawNames.nameBytes(child);
                RawNames.text(name)
                        .ifPresentOrElse(
                                text -> found.put(RepoPath.of(prefix + text), child),
                                () -> exclusions.add(GitListing.unusable(prefix + RawNames.escaped(name))));
            }
        }
        return found;
    }

    private void visit(Path file, RepoPath path) {
        boolean isFolder = Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
        if (isIgnored(path, isFolder)) {
            return;
        }
        if (!isFolder) {
            if (!path.name().equals(".git")) {
                entries.add(new Listing.Entry(path, false));
            }
            return;
        }
        FolderRules.Verdict verdict = folders.verdict(path, false);
        if (verdict == FolderRules.Verdict.VENDORED || verdict == FolderRules.Verdict.BUILD_OUTPUT) {
            exclusions.add(FolderRules.exclusion(path, verdict));
        } else if (verdict == FolderRules.Verdict.TAKE
                && Files.exists(file.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
            exclusions.add(new Exclusion(path, Exclusion.Rule.SUBMODULE, "a git repository of its own"));
        } else if (verdict == FolderRules.Verdict.TAKE) {
            enter(file, path);
        }
    }

    /** The innermost rules that know the path decide. */
    private boolean isIgnored(RepoPath path, boolean isFolder) {
        for (Iterator<Rules> rules = ignore.iterator(); rules.hasNext(); ) {
            Optional<Boolean> verdict = rules.next().ignores(path, isFolder);
            if (verdict.isPresent()) {
                return verdict.get();
            }
        }
        return false;
    }

    private boolean pushRules(Path folder, RepoPath path) {
        Path file = folder.resolve(".gitignore");
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try {
            byte[] bytes = new FileReader(root, ScanOptions.DEFAULT_MAX_BYTES).bytes(file);
            List<String> lines =
                    new String(bytes, StandardCharsets.UTF_8).lines().toList();
            ignore.push(new Rules(path, IgnoreRules.parse(lines)));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
