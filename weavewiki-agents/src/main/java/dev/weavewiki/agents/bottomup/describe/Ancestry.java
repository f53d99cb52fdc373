package dev.weavewiki.agents.bottomup.describe;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.code.Inheritance;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the top-level types of a file extend or implement. */
final class Ancestry {

    private static final int MOST_GROUPS = 5;
    private static final int MOST_NAMES = 5;

    private Ancestry() {}

    /** One sentence for each set of supertypes. */
    static List<Claim> of(Subject subject) {
        Map<List<String>, List<Inheritance>> bySupertypes = new LinkedHashMap<>();
        byType(subject)
                .values()
                .forEach(found -> bySupertypes
                        .computeIfAbsent(supertypes(found), names -> new ArrayList<>())
                        .add(found.get(0)));
        return bySupertypes.entrySet().stream()
                .limit(MOST_GROUPS)
                .map(entry -> claim(entry.getKey(), entry.getValue(), subject))
                .toList();
    }

    /** What the only type of a file builds on; empty where there are several, or it builds on nothing. */
    static String ofOnlyDeclaration(Subject subject) {
        List<Symbol> types = subject.topLevel().stream()
                .filter(symbol -> symbol.kind().isType())
                .toList();
        Map<String, List<Inheritance>> byType = byType(subject);
        if (types.size() != 1 || subject.topLevel().size() != 1 || byType.isEmpty()) {
            return "";
        }
        List<String> names = supertypes(byType.values().iterator().next());
        return Names.some(Names.coded(names, subject), MOST_NAMES, subject.say());
    }

    /** The supertypes of the only type, as written; empty where there are several types, or it builds on nothing. */
    static List<String> ofSoleType(Subject subject) {
        Map<String, List<Inheritance>> byType = byType(subject);
        return byType.size() == 1 ? supertypes(byType.values().iterator().next()) : List.of();
    }

    private static Map<String, List<Inheritance>> byType(Subject subject) {
        return subject.file().structure().inheritance().stream()
                .filter(found -> subject.topLevel().stream()
                        .anyMatch(symbol -> symbol.qualifiedName().equals(found.type())))
                .collect(Collectors.groupingBy(Inheritance::type, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<String> supertypes(List<Inheritance> found) {
        return found.stream().map(Inheritance::supertype).distinct().toList();
    }

    private static Claim claim(List<String> supertypes, List<Inheritance> types, Subject subject) {
        List<String> names =
                types.stream().map(type -> subject.code(type.type())).distinct().toList();
        Evidence[] evidence = types.stream()
                .limit(MOST_NAMES)
                .map(type -> subject.at(type.line()))
                .distinct()
                .toArray(Evidence[]::new);
        ProseLanguage say = subject.say();
        return Claim.of(
                say.text(
                        names.size(),
                        "{0} builds on {1}.",
                        "{0} build on {1}.",
                        Names.some(names, MOST_NAMES, say),
                        say.list(Names.coded(supertypes, subject))),
                evidence);
    }
}
