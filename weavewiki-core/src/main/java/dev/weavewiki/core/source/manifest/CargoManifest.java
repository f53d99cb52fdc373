package dev.weavewiki.core.source.manifest;

import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.Manifest.Script.Kind;
import dev.weavewiki.core.source.jackson.DataNode;
import dev.weavewiki.core.source.jackson.DataReader;
import java.util.Optional;

/**
 * {@code Cargo.toml}. Dependencies given by path are parts of the repository and left out; those of a workspace are
 * required by the members that take them only.
 */
final class CargoManifest {

    private final ManifestText text;
    private final TomlText lines;
    private final ManifestDraft draft;
    private final DataNode workspace;

    private CargoManifest(ManifestText text, DataNode workspace) {
        this.text = text;
        this.workspace = workspace;
        this.lines = new TomlText(text);
        this.draft = new ManifestDraft(text, "cargo");
    }

    static Optional<Manifest> read(ManifestText text, CargoWorkspaces workspaces, DataReader reader) {
        return reader.toml(text.text())
                .map(root -> new CargoManifest(text, workspaces.around(text.path())).manifest(root));
    }

    private Manifest manifest(DataNode root) {
        DataNode about = root.at("package");
        draft.name(about.at("name").text())
                .version(stated(about, "version"))
                .description(stated(about, "description"))
                .license(stated(about, "license"));
        rust("package", about);
        rust("workspace.package", root.at("workspace", "package"));
        tables("", root);
        root.at("target").fields().forEach((target, content) -> tables("target." + target + ".", content));
        root.at("bin")
                .items()
                .forEach(bin -> draft.script(
                        Kind.BINARY,
                        bin.at("name").text(),
                        bin.at("path").text(),
                        text.at(lines.value(
                                lines.key("bin", "name"), bin.at("name").text()))));
        DataNode lib = root.at("lib");
        if (!lib.fields().isEmpty()) {
            String name = lib.at("name").isScalar() ? lib.at("name").text() : draft.name();
            draft.script(Kind.LIBRARY_MAIN, name, lib.at("path").text(), text.at(lines.key("lib", "path")));
        }
        return draft.manifest();
    }

    private void rust(String table, DataNode about) {
        draft.runsOn("Rust", about.at("rust-version").text(), text.at(lines.key(table, "rust-version")));
    }

    private String stated(DataNode about, String key) {
        return isInherited(about.at(key))
                ? workspace.at("package", key).text()
                : about.at(key).text();
    }

    private static boolean isInherited(DataNode value) {
        return value.at("workspace").text().equals("true");
    }

    private void tables(String prefix, DataNode holder) {
        table(prefix + "dependencies", holder.at("dependencies"), ManifestDraft.RUNTIME);
        table(prefix + "dev-dependencies", holder.at("dev-dependencies"), ManifestDraft.TEST);
        table(prefix + "build-dependencies", holder.at("build-dependencies"), ManifestDraft.DEVELOPMENT);
    }

    private void table(String table, DataNode dependencies, String scope) {
        dependencies.fields().forEach((alias, asked) -> {
            DataNode wanted = isInherited(asked) ? workspace.at("dependencies", alias) : asked;
            if (!wanted.at("path").isScalar()) {
                String version =
                        wanted.isScalar() ? wanted.text() : wanted.at("version").text();
                String name =
                        wanted.at("package").isScalar() ? wanted.at("package").text() : alias;
                boolean optional = asked.at("optional").text().equals("true");
                draft.requires(
                        name, version, optional ? ManifestDraft.OPTIONAL : scope, text.at(lines.key(table, alias)));
            }
        });
    }
}
