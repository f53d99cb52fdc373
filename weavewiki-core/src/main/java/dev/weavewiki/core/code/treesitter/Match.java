package dev.weavewiki.core.code.treesitter;

import dev.weavewiki.core.code.treesitter.Syntax.SourceBytes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one pattern captured, looked up by name. Few names are captured together, so looking through them is fastest. */
public final class Match {

    private final SourceBytes source;
    private final int place;
    private final Capture[] captures;

    /** @param place how many matches were met before it */
    Match(SourceBytes source, int place, Capture[] captures) {
        this.source = source;
        this.place = place;
        this.captures = captures;
    }

    int place() {
        return place;
    }

    /** How many pieces were captured. */
    public int size() {
        return captures.length;
    }

    /** The piece of that number, from 0, in the order of the pattern. */
    public Capture get(int index) {
        return captures[index];
    }

    /** The pieces in the order of the pattern. */
    List<Capture> captures() {
        return Arrays.asList(captures);
    }

    /** The first piece of the name; null where there is none. */
    public @Nullable Capture find(String name) {
        for (Capture capture : captures) {
            if (capture.name().equals(name)) {
                return capture;
            }
        }
        return null;
    }

    /** The first piece of the name; the other one where there is none. */
    public @Nullable Capture find(String name, @Nullable Capture otherwise) {
        Capture found = find(name);
        return found == null ? otherwise : found;
    }

    /** The first piece whose name starts like that; null where there is none. */
    public @Nullable Capture starting(String stem) {
        for (Capture capture : captures) {
            if (capture.name().startsWith(stem)) {
                return capture;
            }
        }
        return null;
    }

    public Optional<Capture> of(String name) {
        return Optional.ofNullable(find(name));
    }

    /** The text of the capture; empty where there is none. */
    public String text(String name) {
        Capture capture = find(name);
        return capture == null ? "" : source.text(capture.from(), capture.to());
    }

    /** Where the capture starts; the other place where there is none. */
    public int from(String name, int otherwise) {
        Capture capture = find(name);
        return capture == null ? otherwise : capture.from();
    }

    @Override
    public String toString() {
        return Arrays.toString(captures);
    }
}
