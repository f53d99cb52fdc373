package dev.weavewiki.core.source.manifest;

import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.Manifest.Script.Kind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Gradle build and settings files, read lexically: dependencies with literal coordinates, names, main classes. */
final class GradleManifest {

    private static final Map<String, String> SCOPES = Map.of(
            "api", ManifestDraft.RUNTIME,
            "implementation", ManifestDraft.RUNTIME,
            "compile", ManifestDraft.RUNTIME,
            "runtimeOnly", ManifestDraft.RUNTIME,
            "compileOnly", ManifestDraft.DEVELOPMENT,
            "annotationProcessor", ManifestDraft.DEVELOPMENT,
            "kapt", ManifestDraft.DEVELOPMENT,
            "ksp", ManifestDraft.DEVELOPMENT);

    private static final Pattern DEPENDENCY = Pattern.compile(
            "\\s*+([a-zA-Z]++)[\\s(]++(?:(?:platform|enforcedPlatform|kotlin)\\()?+[\"']([^\"':\\s]++):([^\"':\\s]++)(?::([^\"'\\s@]++))?+[^\"']*+[\"'].*+");
    private static final Pattern NAMED = Pattern.compile(
            "\\s*+([a-zA-Z]++)[\\s(]++group\\s*+[:=]\\s*+[\"']([^\"']++)[\"']\\s*+,\\s*+name\\s*+[:=]\\s*+[\"']([^\"']++)[\"'](?:\\s*+,\\s*+version\\s*+[:=]\\s*+[\"']([^\"']++)[\"'])?+.*+");
    private static final Pattern SETTING = Pattern.compile(
            "\\s*+(rootProject\\.name|group|version|description|mainClass|mainClassName)\\s*+(?:=|\\.set\\(|\\s)\\s*+[\"']([^\"']++)[\"'].*+");

    /** A version by its name, such as {@code version = libVersion}, {@code "$libVersion"} or {@code property("libVersion")}. */
    private static final Pattern NAMED_VERSION = Pattern.compile(
            "\\s*+version\\s*+=?\\s*+(?:\"\\$\\{?+(\\w++)}?+\"|(?:project\\.)?+(?:(?:findP|p)roperty\\([\"'](\\w++)[\"']\\).*+|(\\w++)\\s*+(?://.*+)?+))");

    /** What stands in such a block says which version is taken if something else requires it. */
    private static final Pattern CONSTRAINTS = Pattern.compile("\\s*+constraints\\s*+\\{.*+");

    private GradleManifest() {}

    /**
     * What the file says.
     *
     * @param root whether it is the root of a build, whose version may stand in the properties beside it
     */
    static Manifest read(ManifestText text, StatedValues values, boolean root) {
        ManifestDraft draft = new ManifestDraft(text, "gradle");
        int constraints = 0;
        for (int i = 1; i <= text.lines().size(); i++) {
            String line = text.lines().get(i - 1);
            if (!line.strip().startsWith("//") && line.length() < 500) {
                if (constraints > 0 || CONSTRAINTS.matcher(line).matches()) {
                    constraints = Math.max(0, constraints + opened(line));
                } else {
                    dependency(text, draft, line, i);
                }
                setting(text, draft, line, i);
                if (root) {
                    version(text, draft, line, values);
                }
            }
        }
        if (root) {
            values.property("version", text).ifPresent(draft::version);
        }
        return draft.manifest();
    }

    /** How many more blocks a line opens than it closes. */
    private static int opened(String line) {
        return line.chars().map(c -> c == '{' ? 1 : c == '}' ? -1 : 0).sum();
    }

    private static void version(ManifestText text, ManifestDraft draft, String line, StatedValues values) {
        Matcher named = NAMED_VERSION.matcher(line);
        if (named.matches()) {
            String name = Stream.of(1, 2, 3)
                    .map(named::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            values.of(name, text).ifPresent(draft::version);
        }
    }

    private static void dependency(ManifestText text, ManifestDraft draft, String line, int number) {
        for (Pattern form : List.of(DEPENDENCY, NAMED)) {
            Matcher matcher = form.matcher(line);
            String scope = matcher.matches() ? scope(matcher.group(1)) : "";
            if (!scope.isEmpty()) {
                String version = matcher.group(4) == null ? "" : matcher.group(4);
                draft.requires(matcher.group(2) + ":" + matcher.group(3), version, scope, text.at(number));
            }
        }
    }

    private static void setting(ManifestText text, ManifestDraft draft, String line, int number) {
        Matcher matcher = SETTING.matcher(line);
        if (!matcher.matches()) {
            return;
        }
        String value = matcher.group(2);
        switch (matcher.group(1)) {
            case "rootProject.name" -> draft.name(value);
            case "version" -> draft.version(value.contains("$") ? "" : value);
            case "description" -> draft.description(value);
            case "mainClass", "mainClassName" ->
                draft.script(Kind.BINARY, value.substring(value.lastIndexOf('.') + 1), value, text.at(number));
            default -> {}
        }
    }

    /** Empty where the word is no dependency configuration. */
    private static String scope(String configuration) {
        if (configuration.startsWith("test") || configuration.startsWith("androidTest")) {
            return ManifestDraft.TEST;
        }
        return SCOPES.getOrDefault(configuration, "");
    }
}
