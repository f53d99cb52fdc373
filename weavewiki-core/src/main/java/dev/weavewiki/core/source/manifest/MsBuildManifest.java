package dev.weavewiki.core.source.manifest;

import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.Manifest.Script.Kind;
import java.util.Optional;

/** A project file of MSBuild ({@code .csproj} and its like). The project is called what its file is called, where it states nothing else. */
final class MsBuildManifest {

    private MsBuildManifest() {}

    static Optional<Manifest> read(ManifestText text) {
        String xml = text.text().replaceFirst("^\uFEFF", "");
        return XmlElement.parse(xml).map(root -> manifest(text, root));
    }

    private static Manifest manifest(ManifestText text, XmlElement root) {
        ManifestDraft draft = new ManifestDraft(text, "nuget");
        draft.name(stated(root, "PackageId"))
                .name(stated(root, "AssemblyName"))
                .name(text.path().stem())
                .version(stated(root, "Version"))
                .version(stated(root, "VersionPrefix"))
                .description(stated(root, "Description"))
                .license(stated(root, "PackageLicenseExpression"));
        boolean tests = root.descendants("PackageReference")
                .anyMatch(need -> need.attribute("Include").equals("Microsoft.NET.Test.Sdk"));
        root.descendants("PackageReference").forEach(need -> {
            boolean isPrivate = (need.attribute("PrivateAssets")
                            + need.at("PrivateAssets").text())
                    .toLowerCase(java.util.Locale.ROOT)
                    .contains("all");
            draft.requires(
                    need.attribute("Include"),
                    need.attribute("Version").isEmpty() ? need.at("Version").text() : need.attribute("Version"),
                    tests ? ManifestDraft.TEST : isPrivate ? ManifestDraft.DEVELOPMENT : ManifestDraft.RUNTIME,
                    text.at(need.line()));
        });
        if (stated(root, "PackAsTool").equalsIgnoreCase("true")) {
            String command = stated(root, "ToolCommandName");
            draft.script(
                    Kind.BINARY,
                    command.isEmpty() ? draft.name() : command,
                    draft.name(),
                    text.at(root.descendants("PackAsTool")
                            .findFirst()
                            .orElse(root)
                            .line()));
        }
        return draft.manifest();
    }

    /** The first value that is no expression. */
    private static String stated(XmlElement root, String name) {
        return root.descendants(name)
                .map(XmlElement::text)
                .filter(value -> !value.isEmpty() && !value.contains("$("))
                .findFirst()
                .orElse("");
    }
}
