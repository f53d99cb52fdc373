package dev.weavewiki.core.source.manifest;

import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.Manifest.Script.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code Package.swift}, as far as it states its values as plain texts: the package, what it requires, its executables. */
final class SwiftManifest {

    private static final Pattern PACKAGE = Pattern.compile("\\bPackage\\(\\s*name:\\s*\"([^\"]+)\"");
    private static final Pattern NEEDS = Pattern.compile(
            "\\.package\\((?:\\s*name:\\s*\"[^\"]*\",)?\\s*url:\\s*\"([^\"]+)\",?([^()]*(?:\\([^()]*\\))?[^()]*)");
    private static final Pattern VERSION = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern TOOLS = Pattern.compile("//\\s*swift-tools-version:\\s*([\\d.]+).*");
    private static final Pattern RUNS = Pattern.compile("\\.executable(?:Target)?\\(\\s*name:\\s*\"([^\"]+)\"");

    private SwiftManifest() {}

    static Manifest read(ManifestText text) {
        ManifestDraft draft = new ManifestDraft(text, "swift");
        String whole = text.text();
        Matcher named = PACKAGE.matcher(whole);
        if (named.find()) {
            draft.name(named.group(1));
        }
        Matcher tools = TOOLS.matcher(text.lines().stream().findFirst().orElse(""));
        if (tools.matches()) {
            draft.runsOn("Swift", tools.group(1), text.at(1));
        }
        Matcher needs = NEEDS.matcher(whole);
        while (needs.find()) {
            String url = needs.group(1).replaceFirst("\\.git$", "");
            Matcher version = VERSION.matcher(needs.group(2));
            draft.requires(
                    url.substring(url.lastIndexOf('/') + 1),
                    version.find() ? version.group(1) : "",
                    ManifestDraft.RUNTIME,
                    text.at(line(whole, needs.start(1))));
        }
        Matcher runs = RUNS.matcher(whole);
        while (runs.find()) {
            draft.script(Kind.BINARY, runs.group(1), runs.group(1), text.at(line(whole, runs.start(1))));
        }
        return draft.manifest();
    }

    private static int line(String whole, int offset) {
        return 1
                + (int) whole.substring(0, offset)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
