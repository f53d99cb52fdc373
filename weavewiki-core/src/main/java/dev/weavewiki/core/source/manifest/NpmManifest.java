package dev.weavewiki.core.source.manifest;

import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.Manifest.Script.Kind;
import dev.weavewiki.core.source.jackson.DataNode;
import dev.weavewiki.core.source.jackson.DataReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code package.json}. */
final class NpmManifest {

    private static final Map<String, String> GROUPS = Map.of(
            "dependencies", ManifestDraft.RUNTIME,
            "peerDependencies", ManifestDraft.RUNTIME,
            "optionalDependencies", ManifestDraft.OPTIONAL,
            "devDependencies", ManifestDraft.DEVELOPMENT);
    private static final Map<String, String> ENGINES = Map.of("node", "Node.js", "deno", "Deno", "bun", "Bun");
    private static final List<String> GROUP_ORDER =
            List.of("dependencies", "peerDependencies", "optionalDependencies", "devDependencies");

    /** Which of the files that an export names stands for it, by condition. */
    private static final List<String> CONDITIONS = List.of("import", "default", "require", "node", "browser", "types");

    private final ManifestText text;
    private final ManifestDraft draft;

    private NpmManifest(ManifestText text) {
        this.text = text;
        this.draft = new ManifestDraft(text, "npm");
    }

    static Optional<Manifest> read(ManifestText text, DataReader reader) {
        return reader.json(text.text()).map(root -> new NpmManifest(text).manifest(root));
    }

    private Manifest manifest(DataNode root) {
        draft.name(root.at("name").text())
                .version(root.at("version").text())
                .description(root.at("description").text())
                .license(root.at("license").text())
                .license(root.at("license", "type").text());
        for (String group : GROUP_ORDER) {
            root.at(group)
                    .fields()
                    .forEach((name, wanted) -> draft.requires(
                            name,
                            wanted.text(),
                            GROUPS.getOrDefault(group, ManifestDraft.RUNTIME),
                            text.at(wanted.line())));
        }
        root.at("engines")
                .fields()
                .forEach((name, wanted) ->
                        draft.runsOn(ENGINES.getOrDefault(name, name), wanted.text(), text.at(wanted.line())));
        root.at("scripts").fields().forEach((name, command) -> script(Kind.TASK, name, command));
        binaries(root.at("bin"));
        mains(root);
        return draft.manifest();
    }

    private void binaries(DataNode bin) {
        if (bin.isScalar()) {
            script(Kind.BINARY, draft.name().substring(draft.name().indexOf('/') + 1), bin);
        }
        bin.fields().forEach((name, file) -> script(Kind.BINARY, name, file));
    }

    private void mains(DataNode root) {
        DataNode exports = root.at("exports");
        script(Kind.LIBRARY_MAIN, draft.name(), root.at("main"));
        script(Kind.LIBRARY_MAIN, draft.name(), root.at("module"));
        boolean bySubpath = exports.fields().keySet().stream().anyMatch(key -> key.startsWith("."));
        if (!bySubpath) {
            script(Kind.LIBRARY_MAIN, draft.name(), chosen(exports));
        } else {
            exports.fields().forEach((subpath, target) -> {
                if (isModule(subpath)) {
                    String name = subpath.equals(".") ? draft.name() : draft.name() + subpath.substring(1);
                    script(Kind.LIBRARY_MAIN, name, chosen(target));
                }
            });
        }
    }

    /** The manifest itself is no module, and a pattern stands for files that it does not name. */
    private static boolean isModule(String subpath) {
        return !subpath.equals("./package.json") && !subpath.contains("*") && !subpath.endsWith("/");
    }

    private static DataNode chosen(DataNode target) {
        if (target.isScalar()) {
            return target;
        }
        for (String condition : CONDITIONS) {
            DataNode found = chosenOrMissing(target.at(condition));
            if (found.isScalar()) {
                return found;
            }
        }
        return DataNode.MISSING;
    }

    private static DataNode chosenOrMissing(DataNode node) {
        return node == DataNode.MISSING ? node : chosen(node);
    }

    private void script(Kind kind, String name, DataNode command) {
        if (command.isScalar()) {
            draft.script(kind, name, command.text(), text.at(command.line()));
        }
    }
}
