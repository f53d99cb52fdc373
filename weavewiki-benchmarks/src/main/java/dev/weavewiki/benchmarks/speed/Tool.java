package dev.weavewiki.benchmarks.speed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program that reads a source tree.
 *
 * @param command what is started, in the folder that is read
 * @param leavings what it leaves in that folder; removed before each run, so that each run is a first one
 */
record Tool(String name, List<String> command, List<String> leavings) {

    private static final String METHODS = "{id: methods, language: Java, rule: {kind: method_declaration}}";

    Tool {
        command = List.copyOf(command);
        leavings = List.copyOf(leavings);
    }

    /** WeaveWiki first, to which the others are compared. Output goes to files in the scratch folder. */
    static List<Tool> all(Path scratch) {
        return List.of(
                new Tool(
                        "weavewiki graph",
                        List.of(
                                "weavewiki",
                                "graph",
                                "--output",
                                scratch.resolve("graph.json").toString(),
                                "."),
                        List.of(".weavewiki")),
                new Tool(
                        "ast-grep scan",
                        List.of("ast-grep", "scan", "--inline-rules", METHODS, "--json=stream", "."),
                        List.of()),
                new Tool(
                        "ctags -R",
                        List.of("ctags", "-R", "-f", scratch.resolve("tags").toString(), "."),
                        List.of()),
                new Tool(
                        "repomix --compress",
                        List.of(
                                "repomix",
                                "--compress",
                                "--quiet",
                                "-o",
                                scratch.resolve("repomix.xml").toString()),
                        List.of()),
                new Tool("codegraph init", List.of("codegraph", "init", "."), List.of(".codegraph")));
    }

    boolean isInstalled() {
        return isInstalled(command.get(0));
    }

    static boolean isInstalled(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
