package dev.weavewiki.cli;

import dev.weavewiki.Estimate;
import dev.weavewiki.WeaveWiki;
import dev.weavewiki.cli.config.Configuration;
import dev.weavewiki.core.json.Json;
import java.nio.file.Path;

/** Prints what a run would cost. */
final class Estimates {

    private Estimates() {}

    static int print(Configuration configuration, Invocation invocation, Path repository, boolean json) {
        try (WeaveWiki weaveWiki = Configured.weaveWiki(configuration, invocation)) {
            Estimate estimate = weaveWiki.estimate(repository);
            String destination = estimate.model().isEmpty() ? "" : Configured.destination(configuration, invocation);
            if (json) {
                invocation.terminal().print(Json.write(new EstimateDocument(destination, estimate)));
            } else {
                EstimateText.of(estimate, destination).forEach(invocation.terminal()::print);
            }
            return ExitCode.OK.number();
        }
    }
}
