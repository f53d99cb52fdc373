package dev.weavewiki.generators.pattern;

import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import java.util.Comparator;

/** Where a pattern was found: the name of what shows it, and its lines. */
public record Place(String name, Evidence evidence) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::evidence).thenComparing(Place::name);

    static Place of(Symbol symbol) {
        return new Place(symbol.qualifiedName(), symbol.headEvidence());
    }

    static Place at(SourceFile file, String name, int line) {
        return new Place(name, new Evidence(file.path(), LineRange.at(line)));
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
