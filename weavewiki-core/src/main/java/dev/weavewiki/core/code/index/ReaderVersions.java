package dev.weavewiki.core.code.index;

import dev.weavewiki.core.code.language.Language;
import dev.weavewiki.core.model.code.LanguageId;
import dev.weavewiki.core.model.code.ScannedFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Names the way in which a file is read, beside its content: with another name the same file may read otherwise. */
final class ReaderVersions {

    /** Raised where something else than code, query and records changes how files read, such as a grammar's release. */
    private static final int FORMAT = 1;

    private final CodeOrigin origin = new CodeOrigin();
    private final String ours =
            FORMAT + "\n" + origin.of(ReaderVersions.class) + "\n" + StoredParsedFiles.FILES.description();
    private final Map<Way, String> versions = new ConcurrentHashMap<>();

    String of(ScannedFile file, Optional<Language> language) {
        return versions.computeIfAbsent(
                new Way(
                        file.language(),
                        file.role().isSource(),
                        language.map(Language::id).orElse("")),
                way -> digest(way, language));
    }

    /** Names the ways in which files have been read so far, and what is derived from them all. */
    String ofAll(String derived) {
        return digest(ours + "\n" + new TreeSet<>(versions.values()) + "\n" + derived);
    }

    private String digest(Way way, Optional<Language> language) {
        String reader = language.map(known -> known.getClass().getName() + "\n" + origin.of(known.getClass()) + "\n"
                        + known.query().text())
                .orElse("lexical");
        return digest(ours + "\n" + way + "\n" + reader);
    }

    static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private record Way(LanguageId language, boolean source, String reader) {}
}
