package dev.weavewiki.engine;

import dev.weavewiki.core.model.ContentHash;
import dev.weavewiki.core.model.code.ScannedFile;
import dev.weavewiki.core.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;

/** A digest of all scanned files and their contents: equal exactly for equal repositories. */
final class RepositoryDigest {

    private RepositoryDigest() {}

    static ContentHash of(SourceTree tree) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            tree.files().stream()
                    .sorted(Comparator.comparing(ScannedFile::path))
                    .forEach(file -> {
                        sha256.update((file.path() + "\n" + file.hash() + "\n").getBytes(StandardCharsets.UTF_8));
                    });
            return ContentHash.of(HexFormat.of().formatHex(sha256.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
