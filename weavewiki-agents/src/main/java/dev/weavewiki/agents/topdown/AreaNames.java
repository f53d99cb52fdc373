package dev.weavewiki.agents.topdown;

import dev.weavewiki.core.model.RepoPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Gives areas the shortest names that tell them apart: the last telling segments of their paths. */
final class AreaNames {

    private static final Set<String> SILENT =
            Set.of("src", "main", "java", "kotlin", "scala", "lib", "com", "org", "io", "net", "dev", "pkg", "source");

    /** The name of what stands in no folder. */
    static final String ROOT = "root";

    private AreaNames() {}

    static List<Area> named(List<Area> areas) {
        Set<String> taken = new HashSet<>();
        List<Area> named = new ArrayList<>();
        for (Area area : areas) {
            String name = free(candidates(area.folder()), taken);
            taken.add(name.toLowerCase(Locale.ROOT));
            named.add(new Area(area.folder(), name, area.files()));
        }
        return List.copyOf(named);
    }

    private static String free(List<String> candidates, Set<String> taken) {
        return candidates.stream()
                .filter(name -> !taken.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseGet(() -> Stream.iterate(2, i -> i + 1)
                        .map(i -> candidates.get(candidates.size() - 1) + " " + i)
                        .filter(name -> !taken.contains(name.toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow());
    }

    /** Ever longer ends of the path, without segments that say nothing; the whole path at last. */
    private static List<String> candidates(RepoPath folder) {
        if (folder.value().isEmpty()) {
            return List.of(ROOT);
        }
        List<String> telling = Stream.of(folder.value().split("/", -1))
                .filter(segment -> !SILENT.contains(segment.toLowerCase(Locale.ROOT)))
                .toList();
        List<String> candidates = new ArrayList<>();
        for (int from = telling.size() - 1; from >= 0 && telling.size() - from <= 3; from--) {
            candidates.add(String.join("/", telling.subList(from, telling.size())));
        }
        if (telling.isEmpty()) {
            candidates.add(folder.name());
        }
        candidates.add(folder.value());
        return candidates;
    }
}
