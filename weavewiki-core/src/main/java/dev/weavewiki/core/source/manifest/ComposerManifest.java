package dev.weavewiki.core.source.manifest;

import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.Manifest.Script.Kind;
import dev.weavewiki.core.source.jackson.DataNode;
import dev.weavewiki.core.source.jackson.DataReader;
import java.util.Optional;

/** {@code composer.json}: the package, what it requires, its scripts and executables. PHP itself and its extensions are no packages. */
final class ComposerManifest {

    private final ManifestText text;
    private final ManifestDraft draft;

    private ComposerManifest(ManifestText text) {
        this.text = text;
        this.draft = new ManifestDraft(text, "composer");
    }

    static Optional<Manifest> read(ManifestText text, DataReader reader) {
        return reader.json(text.text()).map(root -> new ComposerManifest(text).manifest(root));
    }

    private Manifest manifest(DataNode root) {
        draft.name(root.at("name").text())
                .version(root.at("version").text())
                .description(root.at("description").text())
                .license(root.at("license").text());
        root.at("license").items().forEach(license -> draft.license(license.text()));
        requirements(root.at("require"), ManifestDraft.RUNTIME);
        requirements(root.at("require-dev"), ManifestDraft.DEVELOPMENT);
        root.at("scripts").fields().forEach((name, command) -> task(name, command));
        for (DataNode file : root.at("bin").items()) {
            String path = file.text();
            draft.script(Kind.BINARY, path.substring(path.lastIndexOf('/') + 1), path, text.at(file.line()));
        }
        return draft.manifest();
    }

    private void requirements(DataNode group, String scope) {
        group.fields().forEach((name, wanted) -> {
            if (name.contains("/")) {
                draft.requires(name, wanted.text(), scope, text.at(wanted.line()));
            } else if (name.equals("php") && scope.equals(ManifestDraft.RUNTIME)) {
                draft.runsOn("PHP", wanted.text(), text.at(wanted.line()));
            }
        });
    }

    private void task(String name, DataNode command) {
        String line = command.isScalar()
                ? command.text()
                : String.join(
                        " && ", command.items().stream().map(DataNode::text).toList());
        boolean callback = name.matches("(?:pre|post)-.+");
        if (!line.isBlank() && !callback) {
            draft.script(Kind.TASK, name, line, text.at(command.line()));
        }
    }
}
