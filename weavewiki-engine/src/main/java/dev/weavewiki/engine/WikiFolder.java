package dev.weavewiki.engine;

import dev.weavewiki.core.checkpoint.CheckpointStore;
import dev.weavewiki.core.error.OutputException;
import dev.weavewiki.core.model.ContentHash;
import dev.weavewiki.core.model.product.Page;
import dev.weavewiki.core.model.product.PagePath;
import dev.weavewiki.core.model.product.Wiki;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The folder that holds the wiki. Each page is replaced atomically, and only where it changed; what a person wrote
 * between keep markers stays, files that WeaveWiki did not make are not touched, and pages that it no longer makes are
 * removed only if nobody edited them.
 *
 * <p>Which pages are ours is written down before the first of them is replaced, so that a run that is killed in between
 * knows them again. It stands in the checkpoint and, for those who get the wiki without it, in a file beside the wiki.
 */
final class WikiFolder {

    private static final Logger log = LoggerFactory.getLogger(WikiFolder.class);

    private final Path root;
    private final CheckpointStore checkpoints;
    private final PageList list;

    WikiFolder(Path root, CheckpointStore checkpoints) {
        this.root = root;
        this.checkpoints = checkpoints;
        this.list = PageList.beside(root);
    }

    /** Writes the pages; gives how many files were new or changed. */
    Mono<Integer> write(Wiki wiki) {
        return checkpoints
                .pages()
                .flatMap(known -> onDisk(() -> change(wiki, known)))
                .flatMap(change -> checkpoints
                        .savePages(change.all())
                        .then(onDisk(() -> update(change)))
                        .flatMap(
                                written -> checkpoints.savePages(change.after()).thenReturn(written)))
                .onErrorMap(IOException.class, this::unwritable);
    }

    private static <T> Mono<T> onDisk(Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
    }

    private OutputException unwritable(IOException failure) {
        return new OutputException(
                "the wiki cannot be written to " + root + " (" + failure
                        + "); make the folder writable and run `weavewiki resume`",
                failure);
    }

    private Change change(Wiki wiki, Map<PagePath, ContentHash> known) throws IOException {
        Map<PagePath, ContentHash> before = known.isEmpty() ? list.read() : known;
        return new Change(texts(wiki, before), before);
    }

    /** The pages as they will stand, with what a person wrote on them; those in whose place stands somebody's file are left out. */
    private Map<PagePath, String> texts(Wiki wiki, Map<PagePath, ContentHash> before) throws IOException {
        Map<PagePath, String> texts = new TreeMap<>();
        for (Page page : wiki.pages()) {
            Path file = root.resolve(page.path().value());
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !before.containsKey(page.path())) {
                log.warn("{} was not made by WeaveWiki and is left as it is", file);
            } else {
                texts.put(page.path(), KeptText.carry(read(file), page.text()));
            }
        }
        return texts;
    }

    /** All pages are on the disk before the first one takes its place, so that a full disk leaves the old wiki whole. */
    private int update(Change change) throws IOException {
        requireNoLinks(Files.createDirectories(root));
        Map<Path, Path> fresh = new TreeMap<>();
        try {
            for (var page : change.texts().entrySet()) {
                Path file = root.resolve(page.getKey().value());
                if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        || !read(file).equals(page.getValue())) {
                    fresh.put(file, prepare(file, page.getValue()));
                }
            }
            for (var page : fresh.entrySet()) {
                Files.move(page.getValue(), page.getKey(), StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            for (Path left : fresh.values()) {
                Files.deleteIfExists(left);
            }
        }
        removeStale(change.before(), change.after());
        list.write(change.after());
        return fresh.size();
    }

    private Path prepare(Path file, String text) throws IOException {
        Path folder = Files.createDirectories(file.getParent());
        requireNoLinks(folder);
        Path fresh = folder.resolve("." + file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        return Files.writeString(fresh, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    }

    /** A link could lead the pages out of the repository. */
    private void requireNoLinks(Path folder) throws IOException {
        Path home = Objects.requireNonNull(root.getParent(), "a wiki lies in a folder");
        Path expected = home.toRealPath().resolve(home.relativize(folder));
        if (!folder.toRealPath().equals(expected)) {
            throw new IOException(folder + " is reached through a link");
        }
    }

    private void removeStale(Map<PagePath, ContentHash> before, Map<PagePath, ContentHash> now) throws IOException {
        for (var entry : before.entrySet()) {
            Path file = root.resolve(entry.getKey().value());
            if (!now.containsKey(entry.getKey())
                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && PageList.digest(read(file)).equals(entry.getValue())) {
                requireNoLinks(Objects.requireNonNull(file.getParent()));
                Files.delete(file);
                removeEmptyFolders(file.getParent());
            }
        }
    }

    private void removeEmptyFolders(@Nullable Path folder) throws IOException {
        @Nullable Path current = folder;
        while (current != null && !current.equals(root) && isEmpty(current)) {
            Files.delete(current);
            current = current.getParent();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static String read(Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                : "";
    }

    /** What is about to happen: the pages as they will stand, and the digests of those that WeaveWiki wrote before. */
    private record Change(Map<PagePath, String> texts, Map<PagePath, ContentHash> before) {

        Map<PagePath, ContentHash> after() {
            Map<PagePath, ContentHash> digests = new TreeMap<>();
            texts.forEach((path, text) -> digests.put(path, PageList.digest(text)));
            return digests;
        }

        Map<PagePath, ContentHash> all() {
            Map<PagePath, ContentHash> all = after();
            all.putAll(before);
            return all;
        }
    }
}
