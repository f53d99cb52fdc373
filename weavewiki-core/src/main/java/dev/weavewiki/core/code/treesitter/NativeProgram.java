package dev.weavewiki.core.code.treesitter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The optimised parser from {@code weavewiki-natives}, for the platforms it is built for. It is unpacked once, into a
 * folder that nobody but the user may write, and its bytes are compared with those on the class path each time before
 * it is started first, which costs less than a digest that Java has not compiled yet.
 */
final class NativeProgram implements ParserProgram {

    private static final String NAME = "weavewiki-parser";
    private static final int BUFFER = 1 << 16;

    private @Nullable Path file;

    @Override
    public synchronized List<String> command() throws IOException {
        if (file == null) {
            file = unpacked(platform().orElseThrow(() -> new IOException("not built for this platform")));
        }
        return List.of(file.toString());
    }

    private static Optional<String> platform() {
        if (!System.getProperty("os.name", "").equals("Linux")) {
            return Optional.empty();
        }
        return switch (System.getProperty("os.arch", "").toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> Optional.of("x86_64");
            case "aarch64", "arm64" -> Optional.of("aarch64");
            default -> Optional.empty();
        };
    }

    private static Path unpacked(String platform) throws IOException {
        String resource = "/weavewiki/natives/" + platform + "/" + NAME;
        String digest;
        try (InputStream in = resource(resource + ".sha256")) {
            digest = new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
        }
        Path kept = cache().resolve(NAME + "-" + digest.substring(0, 16));
        if (!isOurs(kept, resource + ".gz")) {
            unpack(resource + ".gz", kept);
            if (!isOurs(kept, resource + ".gz")) {
                throw new IOException(kept + " is not what was unpacked there");
            }
        }
        return kept;
    }

    private static InputStream resource(String path) throws IOException {
        InputStream in = NativeProgram.class.getResourceAsStream(path);
        if (in == null) {
            throw new IOException("not on the class path: " + path);
        }
        return in;
    }

    /** The user's folder for what can be made again; a fresh one where that cannot be written. */
    private static Path cache() throws IOException {
        String chosen = Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).orElse("");
        Path base = chosen.startsWith("/") ? Path.of(chosen) : Path.of(System.getProperty("user.home"), ".cache");
        Path folder = base.resolve("weavewiki");
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            return folder;
        } catch (IOException e) {
            return Files.createTempDirectory("weavewiki"); // private to the user by its contract
        }
    }

    private static boolean isOurs(Path file, String resource) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (InputStream ours = new GZIPInputStream(resource(resource), BUFFER);
                InputStream kept = Files.newInputStream(file)) {
            byte[] next = new byte[BUFFER];
            byte[] there = new byte[BUFFER];
            for (int length = ours.readNBytes(next, 0, BUFFER); length > 0; length = ours.readNBytes(next, 0, BUFFER)) {
                int found = kept.readNBytes(there, 0, length);
                if (!Arrays.equals(next, 0, length, there, 0, found)) {
                    return false;
                }
            }
            return kept.read() < 0;
        }
    }

    /** Written beside its place and moved there, so that others who start at the same time never see half of it. */
    private static void unpack(String resource, Path to) throws IOException {
        Path half = Files.createTempFile(to.getParent(), NAME, ".part");
        try (InputStream in = new GZIPInputStream(resource(resource), BUFFER)) {
            Files.copy(in, half, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwx------"));
        Files.move(half, to, StandardCopyOption.ATOMIC_MOVE);
    }
}
