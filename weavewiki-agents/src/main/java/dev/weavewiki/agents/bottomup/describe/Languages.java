package dev.weavewiki.agents.bottomup.describe;

import java.util.Map;

/** Languages as readers write them. */
final class Languages {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("javascript", "JavaScript"),
            Map.entry("typescript", "TypeScript"),
            Map.entry("jsx", "JSX"),
            Map.entry("tsx", "TSX"),
            Map.entry("csharp", "C#"),
            Map.entry("cpp", "C++"),
            Map.entry("php", "PHP"),
            Map.entry("sql", "SQL"),
            Map.entry("html", "HTML"),
            Map.entry("css", "CSS"),
            Map.entry("powershell", "PowerShell"),
            Map.entry("ejs", "EJS"),
            Map.entry("scss", "SCSS"),
            Map.entry("objective-c", "Objective-C"));

    private Languages() {}

    static String name(String language) {
        return NAMES.getOrDefault(language, Voice.capital(language));
    }
}
