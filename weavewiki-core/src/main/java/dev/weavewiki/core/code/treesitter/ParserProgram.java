package dev.weavewiki.core.code.treesitter;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A program that speaks the parsers' protocol. {@code -Dweavewiki.parser=} chooses: a path of such a program, {@code
 * java} for the binding in a Java process, {@code none} for parsing in the process that asks.
 */
interface ParserProgram {

    String PROPERTY = "weavewiki.parser";

    /** @throws IOException if it cannot be had here */
    List<String> command() throws IOException;

    /** The programs to try, best first. */
    static List<ParserProgram> standard() {
        String chosen = System.getProperty(PROPERTY, "");
        return switch (chosen) {
            case "" -> List.of(new NativeProgram(), new JavaProgram());
            case "java" -> List.of(new JavaProgram());
            case "none" -> List.of();
            default -> List.of(() -> List.of(Path.of(chosen).toAbsolutePath().toString()), new JavaProgram());
        };
    }
}
