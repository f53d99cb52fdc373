package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.Fact;
import java.util.Locale;
import java.util.stream.Stream;

/** Commands of command lines as facts. */
final class Commands {

    private Commands() {}

    /** The command; nothing where it has no name. */
    static Stream<Fact> fact(ParsedFile file, Invocation call, String name, String says) {
        return fact(file, call.site().line(), name, says);
    }

    static Stream<Fact> fact(ParsedFile file, int line, String name, String says) {
        return name.isBlank()
                ? Stream.empty()
                : Stream.of(Evidences.fact(Fact.Kind.CLI_COMMAND, name.strip(), says.strip(), file, line));
    }

    /** The word before arguments, as in {@code serve <port>}. */
    static String word(String usage) {
        return usage.strip().split("\\s+", 2)[0];
    }

    /** A type's name as commands are written. */
    static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
