package dev.weavewiki.core.code.index;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Tells one build of a class from another: what reads files is code, and other code may read them otherwise. */
final class CodeOrigin {

    /** Looked at once in a process, which cannot change its own code. */
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    /** A checksum of the archive or the folder that holds the class; its version where neither can be read. */
    String of(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return KNOWN.computeIfAbsent(
                source == null ? type.getName() : source.getLocation().toString(), key -> of(type, source));
    }

    private static String of(Class<?> type, @Nullable CodeSource source) {
        try {
            Path path = source == null ? null : Path.of(source.getLocation().toURI());
            return path == null || !Files.exists(path) ? version(type) : checksum(path);
        } catch (IOException | URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return version(type);
        }
    }

    private static String version(Class<?> type) {
        return "version " + type.getPackage().getImplementationVersion();
    }

    private static String checksum(Path path) throws IOException {
        CRC32 crc = new CRC32();
        long bytes = 0;
        try (var files = Files.walk(path)) {
            List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
            for (Path file : sorted) {
                byte[] content = Files.readAllBytes(file);
                crc.update(content);
                bytes += content.length;
            }
        }
        return bytes + " " + crc.getValue();
    }
}
