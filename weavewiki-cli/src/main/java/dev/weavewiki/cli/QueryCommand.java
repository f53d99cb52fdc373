package dev.weavewiki.cli;

import dev.weavewiki.cli.graph.AnswerText;
import dev.weavewiki.cli.graph.Answers;
import dev.weavewiki.cli.graph.GraphView;
import dev.weavewiki.cli.graph.Lookup;
import dev.weavewiki.core.error.ConfigurationException;
import dev.weavewiki.core.json.Json;
import dev.weavewiki.core.model.code.CodeModel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code weavewiki query}: answers what a file or a symbol leans on, and what leans on it. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = "Says what a file depends on, or what a symbol calls and what calls it.",
        footer = {
            "",
            "A name that fits several files or symbols lists them; a name that fits",
            "none shows the nearest. The exit code is 1 then.",
            "",
            "Examples:",
            "  weavewiki query src/main/java/shop/Cart.java --depth 2",
            "  weavewiki query Cart.java --dependents",
            "  weavewiki query Cart.add ~/src/shop --format json",
            "  weavewiki query Cart.java#Cart.add"
        })
final class QueryCommand implements Callable<Integer> {

    private static final int DEEPEST = 100;

    /** More candidates than fit on a screen help nobody. */
    private static final int LISTED = 20;

    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "PATH|SYMBOL", description = "A file, a symbol, or the end of its name.")
    private String subject = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "REPOSITORY",
            description = "The repository (default: the current folder).")
    private Path repository = Path.of("");

    @Option(
            names = "--depth",
            paramLabel = "N",
            description = "How many steps to follow, 1 to 100 (default: ${DEFAULT-VALUE}).")
    private int depth = 1;

    @Option(names = "--dependents", description = "What depends on it or calls it, instead of what it leans on.")
    private boolean dependents;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private TextFormat format = TextFormat.text;

    @Mixin
    private GlobFlags globs = new GlobFlags();

    QueryCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        if (depth < 1 || depth > DEEPEST) {
            throw new ConfigurationException("--depth is " + depth + "; give a number of steps from 1 to " + DEEPEST);
        }
        CodeModel code = new CodeReader(invocation).read(RepositoryArgument.folder(repository), globs);
        Lookup lookup = new Lookup(code);
        Lookup.Found found = lookup.find(subject);
        if (found.count() != 1) {
            return explain(found, lookup);
        }
        Answers answers = new Answers(GraphView.of(code));
        if (found.files().isEmpty()) {
            var answer = answers.of(found.symbols().get(0), depth, dependents);
            print(answer, AnswerText.of(answer, dependents));
        } else {
            var answer = answers.of(found.files().get(0), depth, dependents);
            print(answer, AnswerText.of(answer));
        }
        return ExitCode.OK.number();
    }

    private void print(Record answer, List<String> text) {
        if (format == TextFormat.json) {
            invocation.terminal().print(Json.write(answer));
        } else {
            text.forEach(invocation.terminal()::print);
        }
    }

    private int explain(Lookup.Found found, Lookup lookup) {
        Terminal terminal = invocation.terminal();
        if (found.count() == 0) {
            List<String> nearest = lookup.suggestions(subject);
            terminal.note("weavewiki: no file or symbol is called '" + subject + "'"
                    + (nearest.isEmpty() ? "" : "; nearest: " + String.join(", ", nearest)));
        } else {
            terminal.note("weavewiki: '" + subject + "' fits " + found.count() + " of them; ask for one:");
            found.names().stream().limit(LISTED).forEach(name -> terminal.note("  " + name));
            if (found.count() > LISTED) {
                terminal.note("  and " + (found.count() - LISTED) + " more");
            }
        }
        return ExitCode.FAILURE.number();
    }
}
