package dev.weavewiki.architecture;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The places for values in templates. */
final class PlacesOf {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private PlacesOf() {}

    static Set<String> template(String text) {
        return PLACE.matcher(text).results().map(place -> place.group()).collect(Collectors.toCollection(TreeSet::new));
    }
}
