package dev.weavewiki.core.source.manifest;

import dev.weavewiki.core.model.code.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A build of sbt or Mill, as far as it states its values as plain texts: name, version, and what libraries it names. */
final class ScalaManifest {

    private static final Pattern SETTING = Pattern.compile(
            "\\s*(?:ThisBuild\\s*/\\s*)?(name|version|description)\\s*(?:\\.in\\(\\w+\\)\\s*)?:=\\s*\"([^\"]+)\".*");
    private static final Pattern NAMED_VERSION = Pattern.compile(
            "\\s*+(?:ThisBuild\\s*+/\\s*+)?+version\\s*+(?:in\\s++ThisBuild\\s*+)?+:=\\s*+(\\w++),?\\s*+");
    /** How the project is called that only builds all others. */
    private static final Pattern ROOT = Pattern.compile("(?i).*\\broot");

    private static final Pattern SBT =
            Pattern.compile("\"([^\"\\s]+)\"\\s*%{1,3}\\s*\"([^\"\\s]+)\"\\s*%\\s*(?:\"([^\"\\s]+)\"|\\w+)([^,)]*)");
    private static final Pattern MILL =
            Pattern.compile("\\b(?:mvn|ivy)\"([^\":\\s]+):{1,3}([^\":\\s]+):{1,2}([^\"\\s]+)\"");

    private ScalaManifest() {}

    static Manifest read(ManifestText text) {
        ManifestDraft draft = new ManifestDraft(text, "scala");
        for (int i = 1; i <= text.lines().size(); i++) {
            String line = text.lines().get(i - 1);
            if (line.strip().startsWith("//") || line.length() > 500) {
                continue;
            }
            Matcher setting = SETTING.matcher(line);
            if (setting.matches()) {
                setting(draft, setting.group(1), setting.group(2));
            }
            Matcher named = NAMED_VERSION.matcher(line);
            if (named.matches()) {
                StatedValues.constant(named.group(1), text).ifPresent(draft::version);
            }
            requirements(text, draft, line, i);
        }
        return draft.name(root(text)).manifest();
    }

    /** What holds the projects together, where nothing else has a name; nobody gets it. */
    private static String root(ManifestText text) {
        return text.lines().stream()
                .map(SETTING::matcher)
                .filter(setting -> setting.matches() && setting.group(1).equals("name"))
                .map(setting -> setting.group(2))
                .findFirst()
                .orElse("");
    }

    private static void setting(ManifestDraft draft, String name, String value) {
        switch (name) {
            case "name" -> draft.name(ROOT.matcher(value).matches() ? "" : value);
            case "version" -> draft.version(value);
            default -> draft.description(value);
        }
    }

    private static void requirements(ManifestText text, ManifestDraft draft, String line, int number) {
        Matcher sbt = SBT.matcher(line);
        while (sbt.find()) {
            boolean plugin = line.contains("addSbtPlugin") || line.contains("compilerPlugin");
            boolean test = sbt.group(4).matches("\\s*%\\s*\"?(?:[Tt]est|it).*");
            String version = sbt.group(3) == null ? "" : sbt.group(3);
            draft.requires(
                    sbt.group(1) + ":" + sbt.group(2),
                    version,
                    plugin ? ManifestDraft.DEVELOPMENT : test ? ManifestDraft.TEST : ManifestDraft.RUNTIME,
                    text.at(number));
        }
        Matcher mill = MILL.matcher(line);
        while (mill.find()) {
            String version = mill.group(3).contains("$") ? "" : mill.group(3);
            draft.requires(mill.group(1) + ":" + mill.group(2), version, ManifestDraft.RUNTIME, text.at(number));
        }
    }
}
