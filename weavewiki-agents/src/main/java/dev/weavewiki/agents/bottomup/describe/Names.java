package dev.weavewiki.agents.bottomup.describe;

import dev.weavewiki.core.prose.ProseLanguage;
import java.util.List;

/** Lists of names in sentences: all of a few, the first of many with their number. */
final class Names {

    /** More names than this are counted rather than listed. */
    private static final int MOST = 4;

    private Names() {}

    /** {@code the class `A`}, {@code the classes `A` and `B`}, {@code 12 classes, among them `A`, `B` and `C`}. */
    static String of(List<String> names, Noun noun, Subject subject) {
        ProseLanguage say = subject.say();
        if (names.size() == 1) {
            return say.text(noun.one(), subject.code(names.get(0)));
        }
        if (names.size() <= MOST) {
            return say.text(noun.several(), say.list(coded(names, subject)));
        }
        return say.text(
                "{0}, among them {1}",
                say.count(names.size(), noun.counted()), say.examples(coded(names.subList(0, MOST - 1), subject)));
    }

    /** The same of names that another declaration holds. */
    static String of(List<String> names, Noun noun, String owner, Subject subject) {
        ProseLanguage say = subject.say();
        return names.size() <= MOST
                ? say.text("{0} of {1}", of(names, noun, subject), owner)
                : say.text(
                        "{0} of {1}, among them {2}",
                        say.count(names.size(), noun.counted()),
                        owner,
                        say.examples(coded(names.subList(0, MOST - 1), subject)));
    }

    static List<String> coded(List<String> names, Subject subject) {
        return names.stream().map(subject::code).toList();
    }

    /** All names up to a limit, and how many there are besides. */
    static String some(List<String> names, int most, ProseLanguage say) {
        if (names.size() <= most) {
            return say.list(names);
        }
        return say.text("{0} and {1} more", String.join(", ", names.subList(0, most)), say.number(names.size() - most));
    }
}
