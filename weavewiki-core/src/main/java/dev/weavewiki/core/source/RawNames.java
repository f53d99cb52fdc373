package dev.weavewiki.core.source;

import dev.weavewiki.core.model.RepoPath;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * File names between bytes, text and {@link Path}, whatever the locale. Where the locale is not UTF-8, Java shows other
 * letters than ASCII as question marks and refuses to build paths with them; the URI form of a path carries the bytes
 * of its name, so names outside of ASCII go that way.
 */
final class RawNames {

    private static final String UNRESERVED = "-._~!$&'()*+,;=:@/";

    private RawNames() {}

    /** The file that a path of the repository stands for. */
    static Path resolve(Path root, RepoPath path) {
        if (isAscii(path.value()) || isWindows(root)) {
            return root.resolve(path.value());
        }
        String base = root.toUri().getRawPath();
        String slash = base.endsWith("/") ? "" : "/";
        return Path.of(
                URI.create("file://" + base + slash + encoded(path.value().getBytes(StandardCharsets.UTF_8))));
    }

    /** The bytes of a file's own name. */
    static byte[] nameBytes(Path file) {
        String shown = String.valueOf(file.getFileName());
        if (isAscii(shown) || isWindows(file)) {
            return shown.getBytes(StandardCharsets.UTF_8);
        }
        String uri = file.toUri().getRawPath();
        String trimmed = uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
        return decoded(trimmed.substring(trimmed.lastIndexOf('/') + 1));
    }

    /** The name as text; empty where it is not UTF-8 or holds what cannot be cited: control characters, backslashes. */
    static Optional<String> text(byte[] name) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name))
                    .toString();
            boolean usable = text.chars().noneMatch(c -> c == '\\' || Character.isISOControl(c));
            return usable ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** A form of any name that can be shown: what is not printable ASCII, and the percent sign, as {@code %XX}. */
    static String escaped(byte[] name) {
        StringBuilder shown = new StringBuilder();
        for (byte b : name) {
            boolean plain = b >= ' ' && b < 0x7F && b != '\\' && b != '%';
            shown.append(plain ? String.valueOf((char) b) : String.format("%%%02X", b & 0xFF));
        }
        return shown.toString();
    }

    private static String encoded(byte[] bytes) {
        StringBuilder uri = new StringBuilder();
        for (byte b : bytes) {
            boolean plain = b >= 0 && (Character.isLetterOrDigit(b) || UNRESERVED.indexOf(b) >= 0);
            uri.append(plain ? String.valueOf((char) b) : String.format("%%%02X", b & 0xFF));
        }
        return uri.toString();
    }

    private static byte[] decoded(String uri) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < uri.length(); i++) {
            if (uri.charAt(i) == '%') {
                bytes.write(Integer.parseInt(uri.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(uri.charAt(i));
            }
        }
        return bytes.toByteArray();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c > 0 && c < 0x80);
    }

    private static boolean isWindows(Path path) {
        return path.getFileSystem().getSeparator().equals("\\");
    }
}
