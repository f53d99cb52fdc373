package dev.weavewiki.core.model.code;

import java.util.List;

/**
 * An import as written.
 *
 * @param target what is imported from, without quotes: {@code java.util.List}, {@code ..models}, {@code ./router}
 * @param names the names taken from it; empty where the whole target is imported; {@code *} for all of them
 * @param line where it stands
 */
public record ImportSite(String target, List<String> names, int line) {

    public ImportSite {
        names = List.copyOf(names);
    }
}
