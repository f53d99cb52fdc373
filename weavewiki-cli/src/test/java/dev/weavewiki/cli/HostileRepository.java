package dev.weavewiki.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Everything that has ended programs which read repositories, in one folder. */
final class HostileRepository {

    /** Names that break Markdown, shells, tables or terminals; each file declares one function. */
    static final List<String> NAMES = List.of(
            "-rf.py",
            "quote\"d.py",
            "apo'strophe.py",
            "pi|pe.py",
            "ha#sh.py",
            "per%20cent.py",
            "back`tick.py",
            "[link](x).py",
            "<b>bold</b>.py",
            "sp ace.py",
            "smile😀.py",
            "\u202Egnp.py",
            "日本語.py",
            "*star*_under_.py",
            "x".repeat(252) + ".py",
            "Case.py",
            "case.py");

    /** An ending of each language that has a grammar. */
    static final List<String> ENDINGS = List.of(
            "java", "kt", "scala", "py", "ts", "tsx", "js", "jsx", "go", "rs", "c", "cpp", "cs", "rb", "php", "sh",
            "swift", "vue", "sql", "proto", "graphql", "tf", "ipynb");

    private static final String PYTHON = "def %s():\n    \"\"\"Works.\"\"\"\n";

    private final Path root;

    private HostileRepository(Path root) {
        this.root = root;
    }

    /** Fills the folder; what the file system refuses is left out. */
    static void fill(Path root) throws IOException {
        var repository = new HostileRepository(root);
        repository.texts();
        repository.encodings();
        repository.names();
        repository.shapes();
        repository.specials();
    }

    private void texts() throws IOException {
        write("src/Fine.java", "/** Works. */\npublic class Fine {\n    public int one() { return 1; }\n}\n");
        write("README.md", "# Hostile\n\nA repository that nothing good can be said of.\n");
        for (String ending : ENDINGS) {
            write("empty/empty." + ending, "");
            write("deep/deep." + ending, "x = " + "([{".repeat(33_334));
        }
        bytes("data/noise.java", noise(100_000));
        bytes("data/nul.py", "def before(): pass\n\0\0\0\n".getBytes(StandardCharsets.UTF_8));
        write("data/huge.py", "x = 1  # a line that stands here a million times\n".repeat(1_070_000));
        write("web/app.min.js", "var a=1;".repeat(1000));
        write("web/packed.js", "function f(){return 1};".repeat(20_000));
        write("web/line.js", "var x = '" + "y".repeat(5_000_000) + "';\n");
        write("web/line.py", "x = '" + "y".repeat(3_900_000) + "'\n");
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new java.util.Random(1).nextBytes(bytes);
        return bytes;
    }

    private void encodings() throws IOException {
        String text = "# é 漢 😀\ndef %s():\n    \"\"\"Grüße 😀.\"\"\"\n    return '😀'\n";
        bytes("text/utf16le.py", marked(text.formatted("little"), StandardCharsets.UTF_16LE, 0xFF, 0xFE));
        bytes("text/utf16be.py", marked(text.formatted("big"), StandardCharsets.UTF_16BE, 0xFE, 0xFF));
        bytes("text/bom.py", marked(text.formatted("bom"), StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF));
        bytes("text/latin1.py", text.formatted("latin").getBytes(StandardCharsets.ISO_8859_1));
        bytes(
                "text/invalid.py",
                marked("\ndef invalid():\n    pass\n", StandardCharsets.UTF_8, '#', 0xC3, 0x28, 0xED, 0xA0, 0x80));
        write("text/crlf.py", text.formatted("crlf").replace("\n", "\r\n"));
        write("text/cr.py", text.formatted("cr").replace("\n", "\r"));
        write("text/astral.java", "// 😀\n/* 😀 */ class Astral { /* 😀 */ int 数() { return 1; } }\n");
    }

    private static byte[] marked(String text, Charset charset, int... mark) {
        var bytes = new ByteArrayOutputStream();
        for (int one : mark) {
            bytes.write(one);
        }
        bytes.writeBytes(text.getBytes(charset));
        return bytes.toByteArray();
    }

    private void names() throws IOException {
        for (int i = 0; i < NAMES.size(); i++) {
            write("names/" + NAMES.get(i), PYTHON.formatted("named" + i));
        }
        for (String unusable : List.of("new\nline.py", "trailing.py ", "tab\t.py", "back\\slash.py", "bell\u0007.py")) {
            write("names/" + unusable, PYTHON.formatted("odd"));
        }
        write("d/".repeat(200) + "deep.py", PYTHON.formatted("deep"));
    }

    private void shapes() throws IOException {
        Files.createDirectories(root.resolve("links"));
        link("links/loop", root.resolve("links"));
        link("links/self", Path.of("self"));
        link("links/up", Path.of("../.."));
        link("links/out.py", Path.of("/etc/passwd"));
        link("links/dangling.py", Path.of("nowhere.py"));
        link("links/inside.py", Path.of("../src/Fine.java"));
        write("unfollowed/.git", "gitdir: /nowhere\n");
        write("unfollowed/inside.py", PYTHON.formatted("inside"));
    }

    private void link(String path, Path target) throws IOException {
        Files.createSymbolicLink(root.resolve(path), target);
    }

    /** A pipe would be waited for, a socket and a device cannot be read. */
    private void specials() throws IOException {
        run("mkfifo", root.resolve("pipe.py").toString());
        run("mknod", root.resolve("device.py").toString(), "c", "1", "3");
        try (var socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(root.resolve("s.py")));
        } catch (UnsupportedOperationException | IOException e) {
            // no sockets here, or a path too long for one
        }
    }

    /** Has git commit everything that it takes. */
    static void commit(Path root) {
        git(root, "init", "-q", "-b", "main");
        git(root, "add", "-A");
        git(root, "commit", "-q", "-m", "Everything at once");
    }

    static void git(Path root, String... arguments) {
        String[] command = new String[arguments.length + 7];
        List<String> fixed =
                List.of("git", "-c", "user.name=T", "-c", "user.email=t@example.org", "-C", root.toString());
        for (int i = 0; i < command.length; i++) {
            command[i] = i < fixed.size() ? fixed.get(i) : arguments[i - fixed.size()];
        }
        if (run(command) != 0) {
            throw new AssertionError(String.join(" ", command));
        }
    }

    /** The exit code; -1 where there is no such program. */
    private static int run(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            builder.environment().putAll(Map.of("GIT_CONFIG_NOSYSTEM", "1", "GIT_CONFIG_GLOBAL", "/dev/null"));
            Process process = builder.start();
            return process.waitFor(60, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private void write(String path, String text) throws IOException {
        bytes(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(String path, byte[] bytes) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
