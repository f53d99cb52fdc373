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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The folder that holds the wiki. Each page is replaced atomically, and only where it changed; what a person wrote
 * between keep markers stays, files that WeaveWiki did not make are not touched, and pages that it no longer makes are
 * removed only if nobody edited them.
 */
final class WikiFolder {

    private static final Logger log = LoggerFactory.getLogger(WikiFolder.class);

    private final Path root;
    private final CheckpointStore checkpoints;

    WikiFolder(Path root, CheckpointStore checkpoints) {
        this.root = root;
        this.checkpoints = checkpoints;
    }

    /** Writes the pages; gives how many files were new or changed. */
    Mono<Integer> write(Wiki wiki) {
        return checkpoints
                .pages()
                .flatMap(before -> claimed(wiki, before))
                .flatMap(before ->
                        Mono.fromCallable(() -> update(wiki, before)).subscribeOn(Schedulers.boundedElastic()))
                .onErrorMap(IOException.class, this::unwritable)
                .flatMap(update -> checkpoints.savePages(update.digests()).thenReturn(update.written()));
    }

    /** Writes down which files are about to be ours, so that those that a killed run has written are known as such. */
    private Mono<Map<PagePath, ContentHash>> claimed(Wiki wiki, Map<PagePath, ContentHash> before) {
        return Mono.fromCallable(() -> {
                    Map<PagePath, ContentHash> claims = new LinkedHashMap<>(before);
                    for (Page page : wiki.pages()) {
                        if (!isForeign(root.resolve(page.path().value()), page.path(), before)) {
                            claims.putIfAbsent(page.path(), digest(page.text()));
                        }
                    }
                    return claims;
                })
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(claims -> checkpoints.savePages(claims).thenReturn(claims));
    }

    private Update update(Wiki wiki, Map<PagePath, ContentHash> before) throws IOException {
        Files.createDirectories(root);
        Map<PagePath, ContentHash> digests = new LinkedHashMap<>();
        int written = 0;
        for (Page page : wiki.pages()) {
            Path file = root.resolve(page.path().value());
            if (isForeign(file, page.path(), before)) {
                log.warn("{} was not made by WeaveWiki and is left as it is", file);
                continue;
            }
            String text = KeptText.carry(read(file), page.text());
            written += replace(file, text) ? 1 : 0;
            digests.put(page.path(), digest(text));
        }
        removeStale(before, digests);
        return new Update(digests, written);
    }

    private OutputException unwritable(IOException e) {
        return new OutputException(
                "the wiki cannot be written to " + root + " (" + e.getMessage()
                        + "); make the folder writable, or choose another with --output, and run `weavewiki resume`",
                e);
    }

    /** A file in our place that we have no record of, and that does not say it is ours. */
    private static boolean isForeign(Path file, PagePath path, Map<PagePath, ContentHash> before) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS) || before.containsKey(path)) {
            return false;
        }
        return !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                || !read(file).contains("WeaveWiki");
    }

    private void removeStale(Map<PagePath, ContentHash> before, Map<PagePath, ContentHash> now) throws IOException {
        for (var entry : before.entrySet()) {
            Path file = root.resolve(entry.getKey().value());
            if (!now.containsKey(entry.getKey())
                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && digest(read(file)).equals(entry.getValue())) {
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

    private static boolean replace(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
        if (Files.exists(file) && read(file).equals(text)) {
            Files.deleteIfExists(fresh);
            return false;
        }
        Files.createDirectories(file.getParent());
        Files.writeString(fresh, text, StandardCharsets.UTF_8);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }

    private static String read(Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                : "";
    }

    private static ContentHash digest(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return ContentHash.of(HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private record Update(Map<PagePath, ContentHash> digests, int written) {}
}
