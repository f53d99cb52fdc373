package dev.weavewiki.agents.grounding;

import java.util.Optional;
import java.util.Set;

/** A command line in code style stands in the cited lines, apart from white space; readers will paste it. */
final class NamedCommands implements GroundingRule {

    private static final Set<String> PROGRAMS = WordResource.lines("programs.txt");
    private static final Set<String> SCRIPT_RUNNERS = Set.of("npm", "pnpm", "yarn");

    @Override
    public Optional<String> objection(Statement statement) {
        return statement.spans().stream()
                .map(NamedCommands::folded)
                .filter(NamedCommands::isCommand)
                .filter(command -> !folded(statement.lines()).contains(command) && !isScript(command, statement))
                .findFirst()
                .map(command -> "the cited lines do not hold the command `" + command + "`");
    }

    private static boolean isCommand(String command) {
        String[] words = command.split(" ", 2);
        String program = words[0].substring(words[0].lastIndexOf('/') + 1);
        return words.length == 2 && PROGRAMS.contains(program);
    }

    /** A script of the cited package.json, or a target of the cited Makefile. */
    private static boolean isScript(String command, Statement statement) {
        String[] words = command.split(" ");
        String last = words[words.length - 1];
        boolean isNpm = SCRIPT_RUNNERS.contains(words[0]) && words.length <= 3 && cites(statement, "package.json");
        boolean isMake = words[0].equals("make") && words.length == 2 && cites(statement, "Makefile");
        return isNpm && statement.lines().contains("\"" + last + "\"")
                || isMake && statement.lines().lines().anyMatch(line -> line.startsWith(last + ":"));
    }

    private static boolean cites(Statement statement, String name) {
        return statement.files().anyMatch(path -> path.name().equals(name));
    }

    private static String folded(String text) {
        return text.strip().replaceFirst("^[$>%]\\s+", "").replaceAll("\\s+", " ");
    }
}
