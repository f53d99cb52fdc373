package dev.weavewiki.core.source;

import dev.weavewiki.core.model.RepoPath;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a file's name alone says about its content. */
final class FileNames {

    private static final Set<String> BINARY = Set.of(
            "png", "jpg", "jpeg", "gif", "bmp", "ico", "icns", "webp", "avif", "tif", "tiff", "psd", "pdf", "zip", "gz",
            "tgz", "bz2", "xz", "zst", "7z", "rar", "tar", "jar", "war", "ear", "class", "so", "dylib", "dll", "exe",
            "o", "obj", "a", "lib", "pyc", "pyo", "wasm", "woff", "woff2", "ttf", "otf", "eot", "mp3", "mp4", "mov",
            "avi", "ogg", "wav", "flac", "webm", "db", "sqlite", "sqlite3", "parquet", "onnx", "pt", "npy", "npz",
            "pickle", "pkl", "docx", "xlsx", "pptx", "odt", "whl", "gem", "nupkg", "deb", "rpm", "dmg", "iso", "bin");

    private static final Pattern SECRET =
            Pattern.compile("\\.env|\\.env\\..+|.+\\.(?:pem|key|p12|pfx|jks|keystore|ppk|tfstate|tfvars|kdbx)"
                    + "|.+\\.tfstate\\.backup|.+\\.tfvars\\.json|id_(?:rsa|dsa|ecdsa|ed25519).*|\\.npmrc|\\.pypirc|\\.netrc|_netrc|\\.htpasswd|\\.pgpass"
                    + "|\\.git-credentials|\\.dockercfg");
    private static final Pattern SAMPLE =
            Pattern.compile(".*\\.(?:example|sample|template|dist|tmpl|defaults)(?:\\..+)?");
    private static final Pattern MINIFIED = Pattern.compile(".+[.-]min\\.(?:js|mjs|cjs|css)");
    private static final Pattern GENERATED =
            Pattern.compile(".+\\.pb\\.(?:go|cc|h|gw\\.go)|.+_pb2(?:_grpc)?\\.pyi?|.+_pb\\.(?:js|ts|d\\.ts)"
                    + "|.+\\.(?:g|freezed|gr)\\.dart|.+\\.(?:designer|g|g\\.i)\\.cs|zz_generated.*\\.go|.+_generated\\.(?:go|rs|h)"
                    + "|.+\\.generated\\.[a-z]+|.+\\.(?:js|mjs|cjs|css|ts)\\.map");

    private FileNames() {}

    static boolean isBinary(RepoPath path) {
        return BINARY.contains(path.extension());
    }

    /** Keys and credentials; examples of such files are not. */
    static boolean isSecret(RepoPath path) {
        String name = lower(path);
        return SECRET.matcher(name).matches() && !SAMPLE.matcher(name).matches();
    }

    static boolean isMinified(RepoPath path) {
        return MINIFIED.matcher(lower(path)).matches();
    }

    static boolean isGenerated(RepoPath path) {
        return GENERATED.matcher(lower(path)).matches();
    }

    private static String lower(RepoPath path) {
        return path.name().toLowerCase(Locale.ROOT);
    }
}
