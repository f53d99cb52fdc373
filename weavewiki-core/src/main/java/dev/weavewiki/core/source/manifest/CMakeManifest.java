package dev.weavewiki.core.source.manifest;

import dev.weavewiki.core.model.code.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code CMakeLists.txt}: the project that it declares. Targets and what they link are a matter of the build, not stated here. */
final class CMakeManifest {

    private static final Pattern PROJECT =
            Pattern.compile("(?im)^[ \\t]*project\\s*\\(\\s*\"?([\\w.+-]+)\"?([^)]*)\\)");
    private static final Pattern VERSION = Pattern.compile("\\bVERSION\\s+\"?(\\d[\\w.-]*)");
    private static final Pattern DESCRIPTION = Pattern.compile("\\bDESCRIPTION\\s+\"([^\"$]+)\"");

    private CMakeManifest() {}

    static Manifest read(ManifestText text) {
        ManifestDraft draft = new ManifestDraft(text, "cmake");
        Matcher project = PROJECT.matcher(text.text());
        if (project.find()) {
            draft.name(project.group(1))
                    .version(first(VERSION, project.group(2)))
                    .description(first(DESCRIPTION, project.group(2)));
        }
        return draft.manifest();
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }
}
