package dev.weavewiki.agents.bottomup.describe;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.code.EntryPoint;
import dev.weavewiki.core.model.code.EntryPoint.Kind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where a program, a library or a service is entered through a file. */
final class Entries {

    private static final int LONGEST_CITATION = 15;
    private static final int MOST = 6;

    private Entries() {}

    static List<Claim> of(Subject subject) {
        Map<Kind, List<EntryPoint>> byKind = subject.code().entryPoints().stream()
                .filter(entry -> entry.evidence().path().equals(subject.path()))
                .collect(Collectors.groupingBy(EntryPoint::kind, TreeMap::new, Collectors.toList()));
        return byKind.entrySet().stream()
                .map(entry -> claim(entry.getKey(), entry.getValue(), subject))
                .toList();
    }

    private static Claim claim(Kind kind, List<EntryPoint> entries, Subject subject) {
        List<String> names = entries.stream()
                .map(EntryPoint::name)
                .distinct()
                .map(subject::code)
                .toList();
        String listed = Names.some(names, MOST);
        Evidence[] evidence = entries.stream()
                .limit(3)
                .map(entry -> Evidence.of(
                        entry.evidence().path(), entry.evidence().lines().head(LONGEST_CITATION)))
                .distinct()
                .toArray(Evidence[]::new);
        return Claim.of(sentence(kind, listed, entries, names.size()), evidence);
    }

    private static String sentence(Kind kind, String names, List<EntryPoint> entries, int count) {
        String reason = entries.get(0).reason();
        return switch (kind) {
            case MAIN -> "The program starts here, at " + names + " (" + reason + ").";
            case BINARY -> "It is run as the command " + names + " (" + reason + ").";
            case LIBRARY -> "Users of the library enter through " + names + " (" + reason + ").";
            case HTTP_ROUTE -> "It answers the HTTP " + (count == 1 ? "route " : "routes ") + names + ".";
            case CLI_COMMAND -> "It offers the command-line " + (count == 1 ? "command " : "commands ") + names + ".";
            case SCHEDULED_JOB -> "It runs on a schedule: " + names + " (" + reason + ").";
        };
    }
}
