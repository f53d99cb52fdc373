package dev.weavewiki.generators.pattern;

import dev.weavewiki.core.prose.Phrase;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A pattern and how it shows. A finder is precise first: what is only a guess is not found.
 *
 * @param explanation one or two sentences on what the pattern is for and by which facts it was recognised
 */
record PatternKind(Phrase name, Family family, Phrase explanation, Function<Codebase, Stream<Place>> finder) {

    /** What a pattern is about. */
    enum Family {
        CREATION(Phrase.of("Making objects")),
        STRUCTURE(Phrase.of("Putting parts together")),
        BEHAVIOUR(Phrase.of("Dividing work")),
        DATA(Phrase.of("Holding data")),
        RESOURCES(Phrase.of("Errors, resources and concurrency")),
        TESTS(Phrase.of("Testing"));

        private final Phrase title;

        Family(Phrase title) {
            this.title = title;
        }

        Phrase title() {
            return title;
        }
    }
}
