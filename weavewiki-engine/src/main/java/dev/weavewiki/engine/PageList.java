package dev.weavewiki.engine;

import dev.weavewiki.core.json.Json;
import dev.weavewiki.core.model.ContentHash;
import dev.weavewiki.core.model.product.PagePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The file {@code pages.json} beside the wiki: the digests of the pages as WeaveWiki wrote them. It travels with the wiki
 * where the checkpoint does not, such as in a clone, and tells our pages from those of others.
 */
final class PageList {

    private final Path file;

    private PageList(Path file) {
        this.file = file;
    }

    static PageList beside(Path wiki) {
        return new PageList(wiki.resolveSibling("pages.json"));
    }

    /** By path; none where there is no list. */
    Map<PagePath, ContentHash> read() throws IOException {
        Map<PagePath, ContentHash> pages = new TreeMap<>();
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            try {
                Json.readMap(Files.readString(file, StandardCharsets.UTF_8), String.class)
                        .forEach((path, digest) -> pages.put(PagePath.of(path), ContentHash.of(digest)));
            } catch (IllegalArgumentException e) {
                throw new IOException(file + " is damaged, remove it: " + e.getMessage(), e);
            }
        }
        return pages;
    }

    void write(Map<PagePath, ContentHash> pages) throws IOException {
        Map<String, String> text = new TreeMap<>();
        pages.forEach((path, digest) -> text.put(path.value(), digest.value()));
        Path fresh = file.resolveSibling(".pages.json.new");
        Files.deleteIfExists(fresh);
        Files.writeString(fresh, Json.writePretty(text), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static ContentHash digest(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return ContentHash.of(HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
