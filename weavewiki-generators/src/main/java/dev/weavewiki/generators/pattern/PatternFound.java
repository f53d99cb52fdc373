package dev.weavewiki.generators.pattern;

import java.util.List;

/** A pattern that occurs, and where: sorted, never empty, each place once. */
record PatternFound(PatternKind kind, List<Place> places) {

    PatternFound {
        places = List.copyOf(places);
    }
}
