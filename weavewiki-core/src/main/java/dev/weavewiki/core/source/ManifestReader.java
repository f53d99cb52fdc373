package dev.weavewiki.core.source;

import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.ScannedFile;
import dev.weavewiki.core.source.manifest.ManifestText;
import dev.weavewiki.core.source.manifest.Manifests;
import java.util.List;

/** Reads what the manifests of a repository say: names, versions, dependencies, commands. Runs none of their tools. */
public final class ManifestReader {

    private final Manifests manifests = new Manifests();

    /**
     * The manifests that could be read, ordered by path; those that tests keep as material are left out. Names are those
     * of the ecosystem ({@code group:artifact} for Maven and Gradle). Requirements on modules of the repository itself,
     * and indirect ones, are left out. Evidence is the line on which the name stands.
     */
    public List<Manifest> read(SourceTree tree) {
        return manifests.read(tree.files().stream()
                .filter(ManifestReader::mayTell)
                .map(file -> new ManifestText(file.path(), tree.lines(file.path())))
                .toList());
    }

    private static boolean mayTell(ScannedFile file) {
        boolean kind = file.role() == FileRole.MANIFEST
                || file.language().value().equals("makefile")
                || file.path().name().equals("gradle.properties")
                || file.path().name().endsWith(".versions.toml")
                || file.path().name().equals("CMakeLists.txt");
        return kind && !RoleClassifier.isInTestFolder(file.path());
    }
}
