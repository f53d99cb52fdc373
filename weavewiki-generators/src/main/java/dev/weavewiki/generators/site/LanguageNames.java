package dev.weavewiki.generators.site;

import dev.weavewiki.core.model.code.LanguageId;
import dev.weavewiki.generators.markdown.Words;
import java.util.Map;

/** Languages as their users write them. */
public final class LanguageNames {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("javascript", "JavaScript"),
            Map.entry("typescript", "TypeScript"),
            Map.entry("tsx", "TypeScript (JSX)"),
            Map.entry("jsx", "JavaScript (JSX)"),
            Map.entry("csharp", "C#"),
            Map.entry("cpp", "C++"),
            Map.entry("php", "PHP"),
            Map.entry("sql", "SQL"),
            Map.entry("html", "HTML"),
            Map.entry("css", "CSS"),
            Map.entry("scss", "SCSS"),
            Map.entry("json", "JSON"),
            Map.entry("yaml", "YAML"),
            Map.entry("toml", "TOML"),
            Map.entry("xml", "XML"),
            Map.entry("bash", "Shell"),
            Map.entry("shell", "Shell"),
            Map.entry("objective-c", "Objective-C"),
            Map.entry("restructuredtext", "reStructuredText"));

    private LanguageNames() {}

    public static String of(LanguageId language) {
        return NAMES.getOrDefault(language.value(), Words.capital(language.value()));
    }
}
