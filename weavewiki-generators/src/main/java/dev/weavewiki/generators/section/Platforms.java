package dev.weavewiki.generators.section;

import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.LanguageId;
import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.Manifest.Requirement;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The versions of languages, and of what runs them, that the manifests of the product ask for. */
final class Platforms {

    /** A number alone is the oldest version that does. */
    private static final String NUMBER = "\\d[\\w.]*";

    private static final Map<String, Set<String>> LANGUAGES = Map.of(
            "Go", Set.of("go"),
            "Java", Set.of("java", "kotlin", "scala", "groovy"),
            "Node.js", Set.of("javascript", "typescript", "jsx", "tsx"),
            "PHP", Set.of("php"),
            "Python", Set.of("python"),
            "Ruby", Set.of("ruby"),
            "Rust", Set.of("rust"),
            "Swift", Set.of("swift"));

    private final List<Manifest> manifests;

    private Platforms(List<Manifest> manifests) {
        this.manifests = manifests;
    }

    /** Those nearest to the root first. */
    static Platforms of(CodeModel code) {
        return new Platforms(Audience.product(code.manifests()).stream()
                .sorted(Comparator.comparingInt(
                                (Manifest manifest) -> manifest.path().depth())
                        .thenComparing(Manifest::path))
                .toList());
    }

    /** What the code needs to run at all, in the languages that it is written in: what the root says, or what all say alike. */
    List<String> ofProject(Site site, PageLayout layout) {
        Predicate<String> written = language -> isWritten(language, site.code());
        List<String> shown = new ArrayList<>();
        byName().forEach((name, versions) -> {
            Requirement first = versions.get(0);
            boolean clear = versions.size() == 1 || first.evidence().path().depth() == 1;
            if (clear && LANGUAGES.getOrDefault(name, Set.of()).stream().anyMatch(written)) {
                shown.add(stated(first, layout));
            }
        });
        return shown;
    }

    private static boolean isWritten(String language, CodeModel code) {
        return code.sourceFiles().stream().map(file -> file.language()).anyMatch(LanguageId.of(language)::equals);
    }

    /** The different versions of each, in the order of the manifests. */
    private Map<String, List<Requirement>> byName() {
        Map<String, List<Requirement>> byName = new LinkedHashMap<>();
        manifests.stream().flatMap(manifest -> manifest.platforms().stream()).forEach(platform -> {
            List<Requirement> same = byName.computeIfAbsent(platform.name(), name -> new ArrayList<>());
            if (same.stream().noneMatch(other -> other.version().equals(platform.version()))) {
                same.add(platform);
            }
        });
        return byName;
    }

    /** Each once, with the packages that need it where others need another version. */
    List<String> all(PageLayout layout) {
        Needs needs = new Needs(manifests);
        manifests.forEach(manifest -> manifest.platforms().forEach(platform -> needs.add(manifest, platform)));
        Map<String, List<Requirement>> byName = byName();
        ProseLanguage say = layout.say();
        return needs.requirements().stream()
                .map(platform -> byName.getOrDefault(platform.name(), List.of()).size() == 1
                        ? stated(platform, layout)
                        : say.text("{0}, for {1}", stated(platform, layout), needs.packages(platform, say)))
                .toList();
    }

    private static String stated(Requirement platform, PageLayout layout) {
        ProseLanguage say = layout.say();
        String name = Markdown.plain(platform.name());
        String version = platform.version();
        return say.text(
                "{0} ({1})",
                version.matches(NUMBER)
                        ? say.text("{0} {1} or newer", name, version)
                        : name + " " + Markdown.code(version),
                layout.cite(platform.evidence()));
    }
}
