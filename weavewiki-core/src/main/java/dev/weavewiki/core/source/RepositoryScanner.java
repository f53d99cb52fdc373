package dev.weavewiki.core.source;

import dev.weavewiki.core.error.RepositoryException;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Exclusion;
import dev.weavewiki.core.model.code.ScannedFile;
import dev.weavewiki.core.source.caffeine.WeightedCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Scans a repository. In a git work tree git says which files count; elsewhere the folder is walked and its
 * {@code .gitignore} files are honoured. Stateless, so one instance serves many threads.
 */
public final class RepositoryScanner {

    private static final Logger LOG = LoggerFactory.getLogger(RepositoryScanner.class);

    /** Threads that read and decode. Our choice: one disk gains little from more. */
    private static final int THREADS =
            Math.min(4, Math.max(2, Runtime.getRuntime().availableProcessors()));

    private final Clock clock;

    public RepositoryScanner() {
        this(Clock.systemUTC());
    }

    /** @param clock must agree with the file system's */
    RepositoryScanner(Clock clock) {
        this.clock = clock;
    }

    /**
     * Reads the files below a folder.
     *
     * @return all text files that the options take, in order of their paths, and what was left out
     * @throws RepositoryException if the folder is missing, is no folder, cannot be read, or holds no file to document;
     *     whether there is source code among them is for {@link SourceTree#requireSources} to say
     */
    public SourceTree scan(Path root, ScanOptions options) {
        return scan(root, options, Inventory.NONE);
    }

    /**
     * Like {@link #scan(Path, ScanOptions)}, without opening files that have not changed since an earlier scan.
     *
     * @param before what a scan of this folder, by this version and to the same size of files, found
     */
    public SourceTree scan(Path root, ScanOptions options, Inventory before) {
        return scan(root, options, () -> before);
    }

    /** Like {@link #scan(Path, ScanOptions, Inventory)}; what is known is asked for when the files are listed. */
    public SourceTree scan(Path root, ScanOptions options, Supplier<Inventory> before) {
        Instant started = clock.instant();
        Path real = realFolder(root);
        Listing listing = GitListing.of(real).orElseGet(() -> walked(real));
        if (listing.isEmpty()) {
            throw new RepositoryException("'" + root + "' holds no files; give the folder of a repository");
        }
        Set<Exclusion> exclusions = new LinkedHashSet<>(listing.exclusions());
        List<RepoPath> wanted = wanted(real, listing, options, exclusions);
        FileReader reader = new FileReader(real, options.maxBytes());
        var texts = new WeightedCache<RepoPath, FileText>(SourceTree.TEXT_BYTES, FileText::weight);
        List<ScannedFile> files = new ArrayList<>();
        List<Inventory.Entry> entries = new ArrayList<>();
        FileScan scan = new FileScan(real, options.maxBytes(), reader, texts, before.get(), started);
        for (FileScan.Outcome outcome : outcomes(wanted, scan)) {
            outcome.entry().ifPresent(entries::add);
            outcome.file().ifPresent(files::add);
            outcome.exclusion().ifPresent(exclusions::add);
        }
        if (files.isEmpty()) {
            throw new RepositoryException(nothingLeft(root, exclusions));
        }
        return new SourceTree(real, files, ordered(exclusions), new Inventory(entries), reader, texts);
    }

    private static Listing walked(Path real) {
        if (Files.exists(real.resolve(".git"))) {
            LOG.warn("git cannot be asked about '{}'; its files are listed without git and there is no history", real);
        }
        return FolderWalk.of(real);
    }

    private static Path realFolder(Path root) {
        if (!Files.exists(root)) {
            throw new RepositoryException("'" + root + "' does not exist; give the folder of a repository");
        }
        if (!Files.isDirectory(root)) {
            throw new RepositoryException("'" + root + "' is a file and not a folder; give the folder of a repository");
        }
        if (!Files.isReadable(root) || !Files.isExecutable(root)) {
            throw new RepositoryException("'" + root + "' cannot be read; check the permissions of the folder");
        }
        try {
            return root.toRealPath();
        } catch (IOException e) {
            throw new RepositoryException("'" + root + "' cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<RepoPath> wanted(Path root, Listing listing, ScanOptions options, Set<Exclusion> exclusions) {
        FolderRules folders = new FolderRules(root);
        PathFilter filter = new PathFilter(options);
        List<RepoPath> wanted = new ArrayList<>();
        List<Exclusion> notIncluded = new ArrayList<>();
        for (Listing.Entry entry : listing.entries()) {
            if (folders.passesOver(entry.path(), entry.tracked())) {
                continue;
            }
            Optional<Exclusion> reason =
                    folders.exclusion(entry.path(), entry.tracked()).or(() -> filter.exclusion(entry.path()));
            reason.ifPresentOrElse(notIncluded::add, () -> wanted.add(entry.path()));
        }
        exclusions.addAll(Folded.exclusions(notIncluded, wanted));
        return wanted;
    }

    private static List<FileScan.Outcome> outcomes(List<RepoPath> paths, FileScan scan) {
        List<Callable<FileScan.Outcome>> tasks = new ArrayList<>();
        paths.forEach(path -> tasks.add(() -> scan.outcome(path)));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<FileScan.Outcome> outcomes = new ArrayList<>();
            for (Future<FileScan.Outcome> done : threads.invokeAll(tasks)) {
                outcomes.add(done.get());
            }
            return outcomes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RepositoryException("the scan was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static String nothingLeft(Path root, Set<Exclusion> exclusions) {
        String reasons = exclusions.stream()
                .map(exclusion -> exclusion.path() + " (" + exclusion.rule().words() + ")")
                .limit(3)
                .reduce((a, b) -> a + ", " + b)
                .orElse("nothing");
        return "'" + root + "' holds no text file to document; it was left with: " + reasons;
    }

    private static List<Exclusion> ordered(Set<Exclusion> exclusions) {
        return exclusions.stream()
                .sorted(Comparator.comparing(Exclusion::path).thenComparing(Exclusion::rule))
                .toList();
    }
}
