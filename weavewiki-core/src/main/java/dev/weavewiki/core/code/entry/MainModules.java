package dev.weavewiki.core.code.entry;

import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.code.EntryPoint;
import dev.weavewiki.core.model.code.EntryReason;
import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.Manifest.Script;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The modules that manifests offer by name. Those that stand for one name under several conditions are one way in, and so
 * are the names of one file.
 */
final class MainModules {

    private final MainExports exports;

    MainModules(List<ParsedFile> files) {
        this.exports = new MainExports(files);
    }

    List<EntryPoint> of(Manifest manifest) {
        Map<String, EntryPoint> byName = new LinkedHashMap<>();
        manifest.scripts().stream()
                .filter(script -> script.kind() == Script.Kind.LIBRARY_MAIN)
                .forEach(script -> byName.merge(script.name(), entry(manifest, script), MainModules::better));
        Set<Evidence> places = new HashSet<>();
        return byName.values().stream()
                .filter(entry -> isManifest(entry) || places.add(entry.evidence()))
                .toList();
    }

    /** The first that is a file of the repository. */
    private static EntryPoint better(EntryPoint first, EntryPoint second) {
        return isManifest(first) && !isManifest(second) ? second : first;
    }

    private static boolean isManifest(EntryPoint entry) {
        return entry.evidence().path().name().equals("package.json");
    }

    private EntryPoint entry(Manifest manifest, Script script) {
        EntryReason reason =
                script.name().equals(manifest.name()) || !manifest.ecosystem().equals("npm")
                        ? EntryReason.MANIFEST_MAIN
                        : EntryReason.MANIFEST_MODULE;
        return new EntryPoint(
                EntryPoint.Kind.LIBRARY,
                script.name(),
                reason.english(),
                target(manifest, script).orElse(script.evidence()));
    }

    /** Where the file begins: a piece of it would be another with every blank line, and be asked about anew. */
    private Optional<Evidence> target(Manifest manifest, Script script) {
        return exports.file(manifest.path().parent(), script.command())
                .filter(file ->
                        manifest.ecosystem().equals("npm") && file.file().lines() > 0)
                .map(file -> Evidence.of(file.path(), LineRange.at(1)));
    }
}
