package dev.weavewiki.core.source;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Exclusion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The files that git knows or would add: what is committed, and what is new and not ignored. */
final class GitListing {

    private static final String SUBMODULE_MODE = "160000";

    private final Map<RepoPath, Listing.Entry> entries = new TreeMap<>();
    private final List<Exclusion> exclusions = new ArrayList<>();

    private GitListing() {}

    /** Empty where there is no git, the folder is in no work tree, or git knows no file in it. */
    static Optional<Listing> of(Path root) {
        GitCommand git = new GitCommand(root);
        var walk = new FutureTask<>(() -> git.parts("ls-files", "-z", "--others", "--exclude-standard"));
        GitCommand.onOwnThread(walk);
        var index = new FutureTask<>(() -> git.parts("ls-files", "-z", "--stage"));
        GitCommand.onOwnThread(index);
        if (!git.insideWorkTree()) {
            return Optional.empty();
        }
        Optional<List<byte[]>> known = outcome(index);
        Optional<List<byte[]>> others = outcome(walk);
        if (known.isEmpty() || others.isEmpty()) {
            return Optional.empty();
        }
        GitListing listing = new GitListing();
        known.get().forEach(listing::addKnown);
        others.get().forEach(listing::addOther);
        return Optional.of(new Listing(List.copyOf(listing.entries.values()), listing.exclusions))
                .filter(found -> !found.isEmpty());
    }

    private static Optional<List<byte[]>> outcome(FutureTask<Optional<List<byte[]>>> walk) {
        try {
            return walk.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** {@code mode hash stage<TAB>path}. A path in conflict comes once per stage. */
    private void addKnown(byte[] line) {
        int tab = new String(line, StandardCharsets.ISO_8859_1).indexOf('\t');
        String mode = new String(line, 0, SUBMODULE_MODE.length(), StandardCharsets.US_ASCII);
        byte[] name = Arrays.copyOfRange(line, tab + 1, line.length);
        if (mode.equals(SUBMODULE_MODE)) {
            exclusions.add(new Exclusion(shown(name), Exclusion.Rule.SUBMODULE, "git submodule"));
        } else {
            add(name, true);
        }
    }

    /** A repository inside this one is listed as a folder, with a slash at its end. */
    private void addOther(byte[] name) {
        if (name[name.length - 1] == '/') {
            byte[] folder = Arrays.copyOf(name, name.length - 1);
            exclusions.add(new Exclusion(shown(folder), Exclusion.Rule.SUBMODULE, "a git repository of its own"));
        } else {
            add(name, false);
        }
    }

    private void add(byte[] name, boolean tracked) {
        RawNames.text(name)
                .map(RepoPath::of)
                .ifPresentOrElse(
                        path -> entries.putIfAbsent(path, new Listing.Entry(path, tracked)),
                        () -> exclusions.add(unusable(RawNames.escaped(name))));
    }

    private static RepoPath shown(byte[] name) {
        return RepoPath.of(RawNames.text(name).orElseGet(() -> RawNames.escaped(name)));
    }

    static Exclusion unusable(String escaped) {
        return new Exclusion(
                RepoPath.of(escaped),
                Exclusion.Rule.UNREADABLE,
                "its name cannot be cited: not UTF-8, or with control characters or backslashes");
    }
}
