package dev.weavewiki.cli.config;

import java.util.List;
import java.util.regex.Pattern;

/** Globs in one setting, separated by commas. A comma between braces belongs to the glob. */
public final class Globs {

    private static final Pattern SEPARATOR = Pattern.compile(",(?![^{}]*})");

    private Globs() {}

    /** In their order; none is blank. */
    public static List<String> split(String globs) {
        return SEPARATOR
                .splitAsStream(globs)
                .map(String::strip)
                .filter(glob -> !glob.isEmpty())
                .toList();
    }
}
