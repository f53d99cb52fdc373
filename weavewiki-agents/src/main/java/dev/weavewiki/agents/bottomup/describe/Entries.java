package dev.weavewiki.agents.bottomup.describe;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.code.EntryPoint;
import dev.weavewiki.core.model.code.EntryPoint.Kind;
import dev.weavewiki.core.prose.ProseLanguage;
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
        Map<Kind, List<EntryPoint>> byKind = subject.code().entryPointsOf(subject.path()).stream()
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
        String listed = Names.some(names, MOST, subject.say());
        Evidence[] evidence = entries.stream()
                .limit(3)
                .map(entry -> Evidence.of(
                        entry.evidence().path(), entry.evidence().lines().head(LONGEST_CITATION)))
                .distinct()
                .toArray(Evidence[]::new);
        String reason = entries.get(0).reason(subject.say());
        return Claim.of(sentence(kind, listed, reason, names.size(), subject.say()), evidence);
    }

    private static String sentence(Kind kind, String names, String reason, int count, ProseLanguage say) {
        return switch (kind) {
            case MAIN -> say.text("The program starts here, at {0} ({1}).", names, reason);
            case BINARY -> say.text("It is run as the command {0} ({1}).", names, reason);
            case LIBRARY -> say.text("Users of the library enter through {0} ({1}).", names, reason);
            case HTTP_ROUTE ->
                say.text(count, "It answers the HTTP route {0}.", "It answers the HTTP routes {0}.", names);
            case CLI_COMMAND ->
                say.text(
                        count,
                        "It offers the command-line command {0}.",
                        "It offers the command-line commands {0}.",
                        names);
            case SCHEDULED_JOB -> say.text("It runs on a schedule: {0} ({1}).", names, reason);
        };
    }
}
