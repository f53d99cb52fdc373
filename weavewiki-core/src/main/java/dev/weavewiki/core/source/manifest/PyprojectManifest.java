package dev.weavewiki.core.source.manifest;

import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.Manifest.Script.Kind;
import dev.weavewiki.core.source.jackson.DataNode;
import dev.weavewiki.core.source.jackson.DataReader;
import java.util.Optional;

/** {@code pyproject.toml}: the standard tables (PEP 621, 735, 518) and Poetry's. */
final class PyprojectManifest {

    private final ManifestText text;
    private final TomlText lines;
    private final ManifestDraft draft;

    private PyprojectManifest(ManifestText text) {
        this.text = text;
        this.lines = new TomlText(text);
        this.draft = new ManifestDraft(text, "python");
    }

    static Optional<Manifest> read(ManifestText text, DataReader reader) {
        return reader.toml(text.text()).map(root -> new PyprojectManifest(text).manifest(root));
    }

    private Manifest manifest(DataNode root) {
        DataNode project = root.at("project");
        about(project);
        about(root.at("tool", "poetry"));
        python("project", "requires-python", project.at("requires-python"));
        python("tool.poetry.dependencies", "python", root.at("tool", "poetry", "dependencies", "python"));
        list("project", "dependencies", project.at("dependencies"), ManifestDraft.RUNTIME);
        project.at("optional-dependencies")
                .fields()
                .forEach((group, wanted) -> list(
                        "project.optional-dependencies",
                        group,
                        wanted,
                        ManifestDraft.scopeOfGroup(group, ManifestDraft.OPTIONAL)));
        root.at("dependency-groups")
                .fields()
                .forEach((group, wanted) -> list(
                        "dependency-groups",
                        group,
                        wanted,
                        ManifestDraft.scopeOfGroup(group, ManifestDraft.DEVELOPMENT)));
        list("build-system", "requires", root.at("build-system", "requires"), ManifestDraft.DEVELOPMENT);
        scripts("project.scripts", project.at("scripts"));
        scripts("project.gui-scripts", project.at("gui-scripts"));
        poetry(root.at("tool", "poetry"));
        return draft.manifest();
    }

    private void about(DataNode table) {
        DataNode license = table.at("license");
        draft.name(table.at("name").text())
                .version(table.at("version").text())
                .description(table.at("description").text())
                .license(license.text())
                .license(license.at("text").text().lines().findFirst().orElse(""));
    }

    private void python(String table, String key, DataNode wanted) {
        draft.runsOn("Python", wanted.text(), text.at(lines.key(table, key)));
    }

    private void list(String table, String key, DataNode wanted, String scope) {
        int from = lines.key(table, key);
        for (DataNode item : wanted.items()) {
            PythonRequirement.parse(item.text())
                    .ifPresent(requirement -> draft.requires(
                            requirement.name(), requirement.version(), scope, text.at(lines.value(from, item.text()))));
        }
    }

    private void scripts(String table, DataNode scripts) {
        scripts.fields().forEach((name, target) -> {
            String command =
                    target.isScalar() ? target.text() : target.at("callable").text();
            draft.script(Kind.BINARY, name, command, text.at(lines.key(table, name)));
        });
    }

    private void poetry(DataNode poetry) {
        table("tool.poetry.dependencies", poetry.at("dependencies"), ManifestDraft.RUNTIME);
        table("tool.poetry.dev-dependencies", poetry.at("dev-dependencies"), ManifestDraft.DEVELOPMENT);
        poetry.at("group")
                .fields()
                .forEach((group, content) -> table(
                        "tool.poetry.group." + group + ".dependencies",
                        content.at("dependencies"),
                        ManifestDraft.scopeOfGroup(group, ManifestDraft.DEVELOPMENT)));
        scripts("tool.poetry.scripts", poetry.at("scripts"));
    }

    private void table(String table, DataNode dependencies, String scope) {
        dependencies.fields().forEach((name, wanted) -> {
            if (!name.equals("python")) {
                String version =
                        wanted.isScalar() ? wanted.text() : wanted.at("version").text();
                boolean optional = wanted.at("optional").text().equals("true");
                draft.requires(
                        name, version, optional ? ManifestDraft.OPTIONAL : scope, text.at(lines.key(table, name)));
            }
        });
    }
}
