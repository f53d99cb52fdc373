package dev.weavewiki.core.source;

import dev.weavewiki.core.model.ContentHash;
import dev.weavewiki.core.model.RepoPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/** Reads files of one root, each to the size limit at most. A symbolic link is never opened. */
final class FileReader {

    private final Path root;
    private final long maxBytes;
    private final SecretMasker masker = new SecretMasker();

    FileReader(Path root, long maxBytes) {
        this.root = root;
        this.maxBytes = maxBytes;
    }

    /** Reads a file that a scan took; empty where it cannot be read any more. */
    Optional<Content> read(RepoPath path) {
        try {
            return Optional.of(content(bytes(RawNames.resolve(root, path))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The bytes, at most one more than the limit, so that the caller can tell a file that is too large. */
    byte[] bytes(Path file) throws IOException {
        try (InputStream in = Channels.newInputStream(
                Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)))) {
            return in.readNBytes((int) maxBytes + 1);
        }
    }

    Content content(byte[] bytes) {
        String text = TextDecoder.decode(bytes);
        return new Content(bytes.length, sha256(bytes), text, new FileText(masker.mask(text)));
    }

    private static ContentHash sha256(byte[] bytes) {
        try {
            return ContentHash.of(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A file's bytes as text: as it stands, and as it may be kept and sent. */
    record Content(long bytes, ContentHash hash, String raw, FileText masked) {}
}
