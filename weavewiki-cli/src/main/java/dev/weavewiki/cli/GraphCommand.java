package dev.weavewiki.cli;

import dev.weavewiki.cli.graph.DotGraph;
import dev.weavewiki.cli.graph.GraphView;
import dev.weavewiki.cli.graph.JsonGraph;
import dev.weavewiki.cli.graph.MermaidGraph;
import dev.weavewiki.core.error.OutputException;
import dev.weavewiki.core.model.code.CodeModel;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code weavewiki graph}: prints the code model. */
@Command(
        name = "graph",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = "Prints files, symbols, dependencies and calls of a repository.",
        footer = {
            "",
            "Examples:",
            "  weavewiki graph > graph.json",
            "  weavewiki graph --format mermaid ~/src/my-project",
            "  weavewiki graph --format dot --include src/ | dot -Tsvg > graph.svg"
        })
final class GraphCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Mixin
    private RepositoryArgument repository = new RepositoryArgument();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}: one JSON document of all that is known (the default), Graphviz'"
                    + " language, or a diagram of at most 15 nodes.")
    private Format format = Format.json;

    @Option(names = "--output", paramLabel = "FILE", description = "Write to this file instead of standard output.")
    private @Nullable Path output;

    @Mixin
    private GlobFlags globs = new GlobFlags();

    GraphCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    /** The forms, named as users write them. */
    private enum Format {
        json,
        dot,
        mermaid
    }

    @Override
    public Integer call() {
        new CodeReader(invocation).answer(repository.folder(), globs, "graph " + format, this::write, saying -> {
            if (output == null) {
                OutputStream out = invocation.terminal().data();
                saying.writeTo(out);
                out.flush();
            } else {
                write(saying, output);
                invocation.terminal().note("Written to " + output + ".");
            }
        });
        return ExitCode.OK.number();
    }

    private static void write(CodeReader.Saying saying, Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            saying.writeTo(out);
        } catch (IOException e) {
            throw new OutputException("'" + file + "' cannot be written: " + e, e);
        } catch (UncheckedIOException e) {
            throw new OutputException("'" + file + "' could not be written to its end: " + e.getCause(), e);
        }
    }

    private void write(CodeModel code, OutputStream out) throws IOException {
        GraphView graph = GraphView.of(code);
        switch (format) {
            case json -> JsonGraph.write(graph, out);
            case dot -> DotGraph.write(graph, new PrintWriter(out, false, StandardCharsets.UTF_8));
            case mermaid -> {
                for (String line : MermaidGraph.lines(graph)) {
                    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }
}
