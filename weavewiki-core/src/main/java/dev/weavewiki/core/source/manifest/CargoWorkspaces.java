package dev.weavewiki.core.source.manifest;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.source.jackson.DataNode;
import dev.weavewiki.core.source.jackson.DataReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the workspaces of Cargo hand down to their members, which take it with {@code workspace = true}. */
final class CargoWorkspaces {

    private final Map<RepoPath, DataNode> byFolder = new HashMap<>();

    private CargoWorkspaces() {}

    static CargoWorkspaces in(List<ManifestText> texts, DataReader reader) {
        var workspaces = new CargoWorkspaces();
        texts.stream()
                .filter(text -> text.path().name().equals("Cargo.toml"))
                .forEach(text -> reader.toml(text.text())
                        .map(root -> root.at("workspace"))
                        .filter(workspace -> !workspace.fields().isEmpty())
                        .ifPresent(
                                workspace -> workspaces.byFolder.put(text.path().parent(), workspace)));
        return workspaces;
    }

    /** Whether the manifest gathers others, which it says even where it says nothing else. */
    boolean isOne(RepoPath manifest) {
        return manifest.name().equals("Cargo.toml") && byFolder.containsKey(manifest.parent());
    }

    /** The workspace of the manifest itself, or of the nearest folder above it. */
    DataNode around(RepoPath manifest) {
        RepoPath folder = manifest.parent();
        while (!byFolder.containsKey(folder) && !folder.value().isEmpty()) {
            folder = folder.parent();
        }
        return byFolder.getOrDefault(folder, DataNode.MISSING);
    }
}
