package dev.weavewiki.core.code.treesitter;

import java.nio.file.Path;
import java.util.List;

/** The binding in a Java process of its own: for all grammars and platforms that the binding knows. */
final class JavaProgram implements ParserProgram {

    @Override
    public List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+SuppressFatalErrorMessage",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                ParserMain.class.getName());
    }
}
