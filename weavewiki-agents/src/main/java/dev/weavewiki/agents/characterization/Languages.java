package dev.weavewiki.agents.characterization;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import dev.weavewiki.core.model.code.LanguageId;
import dev.weavewiki.core.model.code.SourceFile;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Languages by lines, under the names that readers know. */
final class Languages {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("javascript", "JavaScript"),
            Map.entry("typescript", "TypeScript"),
            Map.entry("jsx", "JavaScript (JSX)"),
            Map.entry("tsx", "TypeScript (TSX)"),
            Map.entry("csharp", "C#"),
            Map.entry("cpp", "C++"),
            Map.entry("php", "PHP"),
            Map.entry("html", "HTML"),
            Map.entry("css", "CSS"),
            Map.entry("sql", "SQL"),
            Map.entry("bash", "Bash"),
            Map.entry("powershell", "PowerShell"),
            Map.entry("fsharp", "F#"),
            Map.entry("objective-c", "Objective-C"));

    private Languages() {}

    static String name(LanguageId language) {
        String id = language.value();
        return NAMES.getOrDefault(id, id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1));
    }

    /** The languages with their lines, the largest first. */
    static List<Map.Entry<LanguageId, Long>> byLines(List<SourceFile> files) {
        Map<LanguageId, Long> lines =
                files.stream().collect(groupingBy(SourceFile::language, TreeMap::new, summingLong(SourceFile::lines)));
        return lines.entrySet().stream()
                .sorted(Map.Entry.<LanguageId, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    /** The names of the languages, that with most lines first. */
    static List<String> named(List<SourceFile> files) {
        return byLines(files).stream().map(entry -> name(entry.getKey())).toList();
    }
}
