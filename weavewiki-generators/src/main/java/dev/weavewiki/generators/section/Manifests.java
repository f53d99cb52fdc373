package dev.weavewiki.generators.section;

import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.Manifest.Requirement;
import dev.weavewiki.core.model.product.DependencyInsight;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.markdown.Mermaid;
import dev.weavewiki.generators.markdown.Words;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.Site;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the manifests say, for the pages that need it. */
final class Manifests {

    private static final int LISTED = 40;

    /** What Kotlin's build puts behind the name of a module for each platform. */
    private static final Pattern PLATFORM = Pattern.compile("-(?:jvm|js|android|native|wasm-js)$");

    /** Where a requirement without a version has the one that a platform, a parent or another file sets. */
    private static final Pattern MANAGED = Pattern.compile("pom\\.xml|.+\\.gradle(?:\\.kts)?|.+proj");

    private Manifests() {}

    /** Manifests that name what they build, those nearest to the root first. */
    static List<Manifest> named(Knowledge known) {
        return known.code().manifests().stream()
                .filter(manifest -> !manifest.name().isBlank())
                .sorted(Comparator.comparingInt(
                                (Manifest manifest) -> manifest.path().depth())
                        .thenComparing(Manifest::path))
                .toList();
    }

    static void names(PageLayout layout, List<Manifest> manifests) {
        if (manifests.isEmpty()) {
            return;
        }
        ProseLanguage say = layout.say();
        layout.section(say.text("Names and versions"));
        layout.text(say.text("The manifests name {0}:", say.count(manifests.size(), "package")));
        layout.table(
                say.labels("Name", "Version", "Ecosystem", "Licence", "Manifest"),
                manifests.stream()
                        .limit(LISTED)
                        .map(manifest -> List.of(
                                Markdown.code(manifest.name()),
                                Markdown.plain(manifest.version()),
                                ecosystem(manifest),
                                Markdown.plain(Words.shorten(manifest.license(), 60)),
                                layout.source(manifest.path())))
                        .toList());
    }

    static String ecosystem(Manifest manifest) {
        return switch (manifest.ecosystem()) {
            case "npm" -> "npm";
            case "php", "composer" -> "Composer";
            case "rubygems", "gem" -> "RubyGems";
            case "swift" -> "Swift Package Manager";
            case "scala" -> "Scala build";
            case "cmake" -> "CMake";
            case "nuget" -> "NuGet";
            default -> Words.capital(manifest.ecosystem());
        };
    }

    /**
     * The requirements of a scope, each once, with what they are used for where that is known, and with the packages
     * that need them where there are several.
     */
    static void requirements(Site site, PageLayout layout, String scope, String heading) {
        Set<String> own = own(site);
        var needs = new Needs(site.code().manifests());
        of(site, scope)
                .forEach(manifest -> manifest.requirements().stream()
                        .filter(requirement -> requirement.scope().equals(scope) && !isOwn(requirement, own))
                        .forEach(requirement -> needs.add(manifest, requirement)));
        List<Requirement> required = needs.requirements();
        if (required.isEmpty()) {
            return;
        }
        ProseLanguage say = site.say();
        Map<String, String> purposes = purposes(site);
        layout.section(heading);
        List<List<String>> rows = required.stream()
                .limit(LISTED)
                .map(requirement -> Stream.of(
                                Stream.of(Markdown.code(requirement.name()), version(requirement, say)),
                                needs.ofSeveral() ? Stream.of(needs.packages(requirement, say)) : Stream.<String>of(),
                                Stream.of(
                                        Markdown.prose(purposes.getOrDefault(requirement.name(), "")),
                                        layout.cite(requirement.evidence())))
                        .flatMap(cells -> cells)
                        .toList())
                .toList();
        layout.table(
                needs.ofSeveral()
                        ? say.labels("Name", "Version", "Needed by", "Used for", "Declared")
                        : say.labels("Name", "Version", "Used for", "Declared"),
                rows);
        if (required.size() > LISTED) {
            layout.text(say.text("The manifests name {0} more.", say.number(required.size() - LISTED)));
        }
    }

    private static String version(Requirement requirement, ProseLanguage say) {
        String version = requirement.version();
        String manifest = requirement.evidence().path().name();
        if (version.isBlank()) {
            return MANAGED.matcher(manifest).matches() ? say.text("what the build sets") : say.text("any");
        }
        return version.contains("$") ? say.text("what the build sets") : Markdown.code(version);
    }

    /** The packages that the manifests name, and, after a colon, the folders of build files: a build may name none. */
    private static Set<String> own(Site site) {
        Stream<String> names = site.code().manifests().stream().map(Manifest::name);
        Stream<String> folders = site.code().files().stream()
                .filter(file -> file.role() == FileRole.MANIFEST)
                .map(file -> ":" + file.path().parent().name());
        return Stream.concat(names, folders).collect(Collectors.toSet());
    }

    private static boolean isOwn(Requirement requirement, Set<String> own) {
        String name = requirement.name();
        return own.contains(name)
                || own.contains(PLATFORM.matcher(name.substring(Math.max(0, name.lastIndexOf(':'))))
                        .replaceFirst(""));
    }

    /** The manifests that speak of the scope, those at the root first; what examples need to run nobody else needs. */
    private static Stream<Manifest> of(Site site, String scope) {
        List<Manifest> all = site.code().manifests();
        return (scope.equals("runtime") ? Audience.product(all) : all)
                .stream()
                        .sorted(Comparator.comparingInt(
                                (Manifest manifest) -> manifest.path().depth()));
    }

    /** Which manifest requires what; empty below three nodes. */
    static Optional<Mermaid> diagram(Site site, String scope) {
        Mermaid diagram = Mermaid.sideways();
        Set<String> own = own(site);
        of(site, scope)
                .forEach(manifest -> manifest.requirements().stream()
                        .filter(requirement -> requirement.scope().equals(scope) && !isOwn(requirement, own))
                        .forEach(requirement -> diagram.node(
                                        "manifest " + manifest.path(),
                                        manifest.path().value())
                                .node("requirement " + requirement.name(), requirement.name())
                                .edge("manifest " + manifest.path(), "requirement " + requirement.name(), "")));
        return diagram.nodes() < 3 ? Optional.empty() : Optional.of(diagram);
    }

    private static Map<String, String> purposes(Site site) {
        Map<String, String> purposes = new LinkedHashMap<>();
        site.known()
                .profile()
                .find(DependencyInsight.class)
                .ifPresent(found -> found.external()
                        .forEach(one -> purposes.putIfAbsent(one.requirement().name(), one.purpose())));
        return purposes;
    }
}
