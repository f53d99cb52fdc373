package dev.weavewiki.core.source;

import dev.weavewiki.core.model.code.Exclusion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A name for all that a code model is made of: the stamps of the files, what was left out, and the commit that is
 * checked out. Equal names of one folder mean equal models, but for tags and whether files differ from the commit. Nobody
 * can foresee a name who only knows the contents, because times and numbers of files go into it.
 */
public final class TreeState {

    private TreeState() {}

    /** Empty where some file was written so shortly before the scan that its stamp does not tell. */
    public static Optional<String> of(SourceTree tree) {
        long told = tree.inventory().entries().stream()
                .mapToLong(entry -> entry.taken().size())
                .sum();
        if (told != tree.files().size()) {
            return Optional.empty();
        }
        MessageDigest digest = sha256();
        add(digest, tree.root().toString());
        add(digest, commit(tree.root()));
        for (Inventory.Entry entry : tree.inventory().entries()) {
            FileStamp stamp = entry.stamp();
            add(
                    digest,
                    entry.path() + "\0" + stamp.bytes() + "\0" + stamp.modified() + "\0" + stamp.changed() + "\0"
                            + stamp.number());
        }
        for (Exclusion exclusion : tree.exclusions()) {
            add(digest, exclusion.path() + "\0" + exclusion.rule() + "\0" + exclusion.detail());
        }
        return Optional.of(HexFormat.of().formatHex(digest.digest(), 0, 16));
    }

    /** The commit, and where the history ends that was fetched. */
    private static String commit(Path root) {
        return new GitCommand(root)
                .text("rev-parse", "HEAD", "--git-path", "shallow")
                .map(told -> told + "\n" + shallow(root, told))
                .orElse("");
    }

    private static String shallow(Path root, String told) {
        Path file = root.resolve(told.substring(told.indexOf('\n') + 1));
        try {
            return Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
        } catch (IOException e) {
            return "unreadable";
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update((text + "\0\0").getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
