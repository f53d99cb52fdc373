package dev.weavewiki.core.source.manifest;

import dev.weavewiki.core.model.code.Manifest;

/** {@code requirements.txt} and its kin. Options, included files and paths are left out. */
final class RequirementsFile {

    private RequirementsFile() {}

    static Manifest read(ManifestText text) {
        ManifestDraft draft = new ManifestDraft(text, "python");
        String scope = ManifestDraft.scopeOfGroup(
                text.path().stem(),
                ManifestDraft.scopeOfGroup(text.path().parent().name(), ManifestDraft.RUNTIME));
        for (int i = 1; i <= text.lines().size(); i++) {
            int number = i;
            String line = text.lines().get(i - 1).strip();
            if (!line.isEmpty() && "#-./".indexOf(line.charAt(0)) < 0) {
                PythonRequirement.parse(withoutOptions(line))
                        .ifPresent(found -> draft.requires(found.name(), found.version(), scope, text.at(number)));
            }
        }
        return draft.manifest();
    }

    private static String withoutOptions(String line) {
        int hash = line.indexOf(" --");
        String kept = hash < 0 ? line : line.substring(0, hash);
        return kept.endsWith("\\") ? kept.substring(0, kept.length() - 1) : kept;
    }
}
