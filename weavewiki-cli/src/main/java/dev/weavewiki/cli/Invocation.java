package dev.weavewiki.cli;

import java.nio.file.Path;
import java.util.Map;

/** What an invocation of the command is given by its surroundings. */
record Invocation(Terminal terminal, Map<String, String> environment, Path home) {

    Invocation {
        environment = Map.copyOf(environment);
    }
}
