package dev.weavewiki.agents.bottomup.describe;

import dev.weavewiki.agents.Prose;
import java.util.List;

/** Lists of names in sentences: all of a few, the first of many with their number. */
final class Names {

    /** More names than this are counted rather than listed. */
    private static final int MOST = 4;

    private Names() {}

    /** {@code the class `A`}, {@code the classes `A` and `B`}, {@code 12 classes, among them `A`, `B` and `C`}. */
    static String of(List<String> names, String noun, Subject subject) {
        if (names.size() == 1) {
            return "the " + noun + " " + subject.code(names.get(0));
        }
        if (names.size() <= MOST) {
            return "the " + nouns(noun) + " " + Prose.list(coded(names, subject));
        }
        return Prose.count(names.size(), noun) + ", among them "
                + Prose.list(coded(names.subList(0, MOST - 1), subject));
    }

    static List<String> coded(List<String> names, Subject subject) {
        return names.stream().map(subject::code).toList();
    }

    /** All names up to a limit, and how many there are besides. */
    static String some(List<String> names, int most) {
        if (names.size() <= most) {
            return Prose.list(names);
        }
        return String.join(", ", names.subList(0, most)) + " and " + (names.size() - most) + " more";
    }

    static String nouns(String noun) {
        return Prose.count(2, noun).substring(2);
    }
}
