package dev.weavewiki.examples;

import dev.weavewiki.RunEvent;
import dev.weavewiki.WeaveWiki;
import dev.weavewiki.WikiReport;
import dev.weavewiki.core.model.AnalysisMode;
import java.io.PrintStream;
import java.nio.file.Path;

/** Writes the wiki of a repository from static analysis, and tells what happens on the way. */
public final class FirstWiki {

    private FirstWiki() {}

    public static void main(String[] arguments) {
        write(Path.of(arguments.length == 0 ? "." : arguments[0]), System.out);
    }

    /** The same run twice: once as events, once blocking. The second finds everything as it should be. */
    static WikiReport write(Path repository, PrintStream out) {
        try (var weaveWiki = WeaveWiki.builder().mode(AnalysisMode.FAST).build()) {
            weaveWiki
                    .run(repository)
                    .ofType(RunEvent.PhaseFinished.class)
                    .doOnNext(event -> out.println("finished " + event.phase().title()))
                    .blockLast();

            WikiReport report = weaveWiki.generate(repository);
            out.printf("%d pages in %s, %d rewritten%n", report.pages(), report.wiki(), report.pagesWritten());
            return report;
        }
    }
}
