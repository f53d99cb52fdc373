package dev.weavewiki.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** The command in this process: what it printed, and its exit code. */
record Cli(int code, String out, String err) {

    private static final Path NO_HOME = Path.of("no-such-home");

    static Cli weavewiki(Object... arguments) {
        return in(Map.of(), NO_HOME, arguments);
    }

    static Cli in(Map<String, String> environment, Path home, Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        PrintWriter outWriter = new PrintWriter(out, false, StandardCharsets.UTF_8);
        PrintWriter errWriter = new PrintWriter(err);
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        Invocation invocation = new Invocation(new Terminal(out, errWriter, false), environment, home);
        int code = Main.commandLine(invocation, words)
                .setOut(outWriter)
                .setErr(errWriter)
                .execute(words);
        outWriter.flush();
        errWriter.flush();
        return new Cli(code, out.toString(StandardCharsets.UTF_8), err.toString());
    }

    /** The last line of the messages. */
    String complaint() {
        return err.lines().reduce("", (first, second) -> second);
    }
}
