package dev.weavewiki.generators.pattern;

import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A pattern and how it shows. A finder is precise first: what is only a guess is not found.
 *
 * @param explanation one or two sentences on what the pattern is for and by which facts it was recognised
 */
record PatternKind(String name, Family family, String explanation, Function<Codebase, Stream<Place>> finder) {

    /** What a pattern is about. */
    enum Family {
        CREATION("Making objects"),
        STRUCTURE("Putting parts together"),
        BEHAVIOUR("Dividing work"),
        DATA("Holding data"),
        RESOURCES("Errors, resources and concurrency"),
        TESTS("Testing");

        private final String title;

        Family(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }
}
