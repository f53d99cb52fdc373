package dev.weavewiki.core.source;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Exclusion;
import dev.weavewiki.core.model.code.Exclusion.Rule;
import dev.weavewiki.core.model.code.LanguageId;
import dev.weavewiki.core.model.code.ScannedFile;
import dev.weavewiki.core.source.caffeine.WeightedCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Looks at one path: is it a text file of this repository, and which? Safe for use by many threads. */
final class FileScan {

    /**
     * A file taken, a reason to leave it out, or neither where the file is gone.
     *
     * @param entry what a later scan may rely on; empty where it should look again
     */
    record Outcome(Optional<ScannedFile> file, Optional<Exclusion> exclusion, Optional<Inventory.Entry> entry) {
        static final Outcome GONE = new Outcome(Optional.empty(), Optional.empty(), Optional.empty());

        static Outcome left(RepoPath path, Rule rule, String detail) {
            return new Outcome(Optional.empty(), Optional.of(new Exclusion(path, rule, detail)), Optional.empty());
        }

        private static Outcome of(Inventory.Entry entry) {
            return new Outcome(
                    entry.taken().stream().findFirst(), entry.left().stream().findFirst(), Optional.of(entry));
        }

        private Outcome with(RepoPath path, FileStamp stamp) {
            return of(new Inventory.Entry(
                    path, stamp, file.stream().toList(), exclusion.stream().toList()));
        }
    }

    private final Path root;
    private final long maxBytes;
    private final FileReader reader;
    private final WeightedCache<RepoPath, FileText> texts;
    private final Map<RepoPath, Inventory.Entry> known;
    private final Instant started;
    private final LanguageDetector languages = new LanguageDetector();
    private final RoleClassifier roles = new RoleClassifier();
    private final Map<RepoPath, Boolean> insideRoot = new ConcurrentHashMap<>();

    /** @param started before any file is looked at */
    FileScan(
            Path root,
            long maxBytes,
            FileReader reader,
            WeightedCache<RepoPath, FileText> texts,
            Inventory before,
            Instant started) {
        this.known = before.byPath();
        this.started = started;
        this.root = root;
        this.maxBytes = maxBytes;
        this.reader = reader;
        this.texts = texts;
    }

    Outcome outcome(RepoPath path) {
        Path file = RawNames.resolve(root, path);
        try {
            FileStamp.Seen seen = FileStamp.of(file);
            if (seen.link()) {
                return Outcome.left(path, Rule.SYMLINK, "not followed");
            }
            if (!insideRoot.computeIfAbsent(path.parent(), this::isRealFolder)) {
                return Outcome.left(path, Rule.SYMLINK, "below a symbolic link, which is not followed");
            }
            return seen.regular() ? regular(path, file, seen.stamp()) : special(path, seen);
        } catch (NoSuchFileException e) {
            return Outcome.GONE;
        } catch (IOException e) {
            return Outcome.left(path, Rule.UNREADABLE, e.getClass().getSimpleName());
        }
    }

    /** Git still knows a file where a folder is now; what is in it is listed on its own. */
    private static Outcome special(RepoPath path, FileStamp.Seen seen) {
        return seen.folder()
                ? Outcome.GONE
                : Outcome.left(path, Rule.UNREADABLE, "not a regular file: a pipe, a socket or a device");
    }

    private Outcome regular(RepoPath path, Path file, FileStamp stamp) throws IOException {
        Inventory.Entry before = known.get(path);
        if (before != null && before.stamp().equals(stamp)) {
            return Outcome.of(before);
        }
        Outcome outcome = opened(path, file, stamp.bytes());
        return stamp.isSettled(started) && !isBelowDist(path) ? outcome.with(path, stamp) : outcome;
    }

    private Outcome opened(RepoPath path, Path file, long size) throws IOException {
        if (FileNames.isSecret(path)) {
            return Outcome.left(path, Rule.SECRET, "by its name");
        }
        if (FileNames.isBinary(path)) {
            return Outcome.left(path, Rule.BINARY, "by its name");
        }
        if (FileNames.isMinified(path)) {
            return Outcome.left(path, Rule.MINIFIED, "by its name");
        }
        byte[] bytes = reader.bytes(file);
        if (TextDecoder.isBinary(bytes)) {
            return Outcome.left(path, Rule.BINARY, "by its content");
        }
        if (bytes.length > maxBytes) {
            return Outcome.left(path, Rule.TOO_LARGE, size + " bytes, the limit is " + maxBytes);
        }
        return text(path, reader.content(bytes));
    }

    private Outcome text(RepoPath path, FileReader.Content content) {
        String raw = content.raw();
        LanguageId language = languages.refined(
                path, languages.detect(path, raw.lines().findFirst().orElse("")), raw);
        if (TextSigns.isMinified(language, raw)) {
            return Outcome.left(path, Rule.MINIFIED, "very long lines");
        }
        boolean generated = FileNames.isGenerated(path) || TextSigns.isGenerated(raw) || isBundle(path);
        texts.put(path, content.masked());
        return new Outcome(
                Optional.of(new ScannedFile(
                        path,
                        language,
                        roles.role(path, language),
                        content.bytes(),
                        content.masked().lineCount(),
                        content.hash(),
                        generated)),
                Optional.empty(),
                Optional.empty());
    }

    /** A committed {@code dist} beside a package.json is what the package's build made. */
    private boolean isBundle(RepoPath path) {
        return dist(path)
                .filter(folder ->
                        Files.exists(RawNames.resolve(root, folder.parent()).resolve("package.json")))
                .isPresent();
    }

    /** Whether what is said of the file depends on another file too. */
    private static boolean isBelowDist(RepoPath path) {
        return dist(path).isPresent();
    }

    private static Optional<RepoPath> dist(RepoPath path) {
        if (!path.value().contains("dist/")) {
            return Optional.empty();
        }
        return IntStream.range(1, path.depth())
                .mapToObj(depth -> PathFilter.prefix(path, depth))
                .filter(folder -> folder.name().equals("dist"))
                .findFirst();
    }

    private boolean isRealFolder(RepoPath folder) {
        Path expected = RawNames.resolve(root, folder);
        try {
            return expected.toRealPath().equals(expected);
        } catch (IOException e) {
            return false;
        }
    }
}
