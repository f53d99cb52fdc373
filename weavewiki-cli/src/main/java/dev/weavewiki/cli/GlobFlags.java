package dev.weavewiki.cli;

import dev.weavewiki.cli.config.Globs;
import dev.weavewiki.cli.config.Key;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The flags that say which files are read. */
final class GlobFlags {

    @Option(
            names = "--include",
            paramLabel = "GLOB",
            description = "Read only files that match, such as '*.py' or 'src/'; may be given again.")
    private List<String> include = List.of();

    @Option(names = "--exclude", paramLabel = "GLOB", description = "Leave out files that match; may be given again.")
    private List<String> exclude = List.of();

    List<String> include() {
        return Globs.split(String.join(",", include));
    }

    List<String> exclude() {
        return Globs.split(String.join(",", exclude));
    }

    Map<Key, String> values() {
        Map<Key, String> values = new EnumMap<>(Key.class);
        if (!include.isEmpty()) {
            values.put(Key.INCLUDE, String.join(",", include));
        }
        if (!exclude.isEmpty()) {
            values.put(Key.EXCLUDE, String.join(",", exclude));
        }
        return values;
    }
}
