package dev.weavewiki.core.source.manifest;

import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.source.jackson.DataNode;
import dev.weavewiki.core.source.jackson.DataReader;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gradle's version catalogues, {@code gradle/libs.versions.toml} and the like: the names under which the builds around
 * them speak of libraries.
 */
final class GradleCatalogues {

    private static final String ENDING = ".versions.toml";

    private final List<Catalogue> catalogues;

    private GradleCatalogues(List<Catalogue> catalogues) {
        this.catalogues = catalogues;
    }

    /**
     * A library as a catalogue states it.
     *
     * @param module its group and name, with a colon between them
     * @param version empty where the catalogue states none
     * @param evidence the line that names it
     */
    record Library(String module, String version, Evidence evidence) {}

    /** The accessor by which builds reach it, the folder whose builds see it, and what it holds by dotted names. */
    private record Catalogue(
            String accessor,
            RepoPath folder,
            Map<String, Library> libraries,
            Map<String, List<String>> bundles,
            Map<String, String> versions) {}

    static GradleCatalogues in(List<ManifestText> texts, DataReader reader) {
        return new GradleCatalogues(texts.stream()
                .filter(GradleCatalogues::isOne)
                .flatMap(text -> reader.toml(text.text()).map(root -> catalogue(text, root)).stream())
                .sorted(Comparator.comparing(catalogue -> -catalogue.folder().depth()))
                .toList());
    }

    private static boolean isOne(ManifestText text) {
        return text.path().name().endsWith(ENDING);
    }

    private static Catalogue catalogue(ManifestText text, DataNode root) {
        TomlText lines = new TomlText(text);
        Map<String, String> versions = new HashMap<>();
        root.at("versions").fields().forEach((name, version) -> versions.put(dotted(name), version(version, Map.of())));
        Map<String, Library> libraries = new HashMap<>();
        root.at("libraries")
                .fields()
                .forEach((name, stated) -> library(stated, versions, text.at(lines.key("libraries", name)))
                        .ifPresent(library -> libraries.put(dotted(name), library)));
        Map<String, List<String>> bundles = new HashMap<>();
        root.at("bundles")
                .fields()
                .forEach((name, parts) -> bundles.put(
                        dotted(name),
                        parts.items().stream().map(part -> dotted(part.text())).toList()));
        String file = text.path().name();
        RepoPath beside = text.path().parent();
        return new Catalogue(
                file.substring(0, file.length() - ENDING.length()),
                beside.name().equals("gradle") ? beside.parent() : beside,
                libraries,
                bundles,
                versions);
    }

    private static Optional<Library> library(DataNode stated, Map<String, String> versions, Evidence evidence) {
        if (stated.isScalar()) {
            String[] parts = stated.text().split(":", 3);
            return parts.length < 2
                    ? Optional.empty()
                    : Optional.of(new Library(parts[0] + ":" + parts[1], parts.length > 2 ? parts[2] : "", evidence));
        }
        String module = stated.at("module").isScalar()
                ? stated.at("module").text()
                : stated.at("group").text() + ":" + stated.at("name").text();
        return module.startsWith(":") || module.endsWith(":")
                ? Optional.empty()
                : Optional.of(new Library(module, version(stated.at("version"), versions), evidence));
    }

    /** A version as it stands, by its name, or as the rich form prefers it. */
    private static String version(DataNode version, Map<String, String> versions) {
        if (version.at("ref").isScalar()) {
            return versions.getOrDefault(dotted(version.at("ref").text()), "");
        }
        return Stream.of(version, version.at("strictly"), version.at("require"), version.at("prefer"))
                .filter(DataNode::isScalar)
                .map(DataNode::text)
                .findFirst()
                .orElse("");
    }

    /** In builds a dot stands for each mark that parts the words of a name. */
    private static String dotted(String name) {
        return name.replace('-', '.').replace('_', '.');
    }

    /**
     * What a build means by a name such as {@code libs.shop.core} or {@code libs.bundles.shop}.
     *
     * @return one library, those of a bundle, or none where no catalogue around the build knows the name
     */
    List<Library> of(String name, ManifestText build) {
        int dot = name.indexOf('.');
        String rest = name.substring(dot + 1);
        return seenBy(build, name.substring(0, Math.max(0, dot)))
                .map(catalogue -> rest.startsWith("bundles.")
                        ? catalogue.bundles().getOrDefault(rest.substring("bundles.".length()), List.of()).stream()
                                .flatMap(part ->
                                        Stream.ofNullable(catalogue.libraries().get(part)))
                                .toList()
                        : Stream.ofNullable(catalogue.libraries().get(rest)).toList())
                .orElse(List.of());
    }

    /** The version that a build means by a name such as {@code libs.versions.shop}; empty where none is known. */
    Optional<String> version(String name, ManifestText build) {
        int versions = name.indexOf(".versions.");
        return versions < 0
                ? Optional.empty()
                : seenBy(build, name.substring(0, versions))
                        .map(catalogue ->
                                catalogue.versions().getOrDefault(name.substring(versions + ".versions.".length()), ""))
                        .filter(version -> !version.isEmpty());
    }

    /** The nearest one around the build. */
    private Optional<Catalogue> seenBy(ManifestText build, String accessor) {
        return catalogues.stream()
                .filter(catalogue ->
                        catalogue.accessor().equals(accessor) && build.path().isUnder(catalogue.folder()))
                .findFirst();
    }
}
