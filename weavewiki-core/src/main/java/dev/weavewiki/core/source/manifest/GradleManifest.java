package dev.weavewiki.core.source.manifest;

import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.Manifest.Script.Kind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Gradle build and settings files, read lexically: dependencies with literal coordinates or by the
 * names of a catalogue, names, main classes. */
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
    private static final Pattern CATALOGUED = Pattern.compile(
            "\\s*+([a-zA-Z]++)[\\s(]++(?:(?:platform|enforcedPlatform)\\()?+([a-zA-Z]\\w*+(?:\\.\\w++)++)(?:\\.get\\(\\))?+[\\s)]*+(?:\\{.*+|//.*+)?+");

    /** A version of a catalogue within coordinates. */
    private static final Pattern CATALOGUED_VERSION =
            Pattern.compile("\\$\\{(\\w++\\.versions\\.[\\w.]+?)\\.get\\(\\)}");

    private static final Pattern SETTING = Pattern.compile(
            "\\s*+(rootProject\\.name|group|version|description|mainClass|mainClassName)\\s*+(?:=|\\.set\\(|\\s)\\s*+[\"']([^\"']++)[\"'].*+");

    /** A version by its name, such as {@code version = libVersion}, {@code "$libVersion"} or {@code property("libVersion")}. */
    private static final Pattern NAMED_VERSION = Pattern.compile(
            "\\s*+version\\s*+=?\\s*+(?:\"\\$\\{?+(\\w++)}?+\"|(?:project\\.)?+(?:(?:findP|p)roperty\\([\"'](\\w++)[\"']\\).*+|(\\w++)\\s*+(?://.*+)?+))");

    /** What stands in such a block says which version is taken if something else requires it. */
    private static final Pattern CONSTRAINTS = Pattern.compile("\\s*+constraints\\s*+\\{.*+");

    /** The source set, or the configuration of one, that is for tests. */
    private static final Pattern OF_TESTS = Pattern.compile(
            "\\s*+(?:val\\s++)?+(?:\\w++\\([\"'])?+\\w*Test(?:[\"']\\))?+(?:\\.dependencies|\\s++by\\s++\\w++)?+\\s*+\\{.*+");

    private final ManifestText text;
    private final GradleCatalogues catalogues;
    private final ManifestDraft draft;

    private GradleManifest(ManifestText text, GradleCatalogues catalogues) {
        this.text = text;
        this.catalogues = catalogues;
        this.draft = new ManifestDraft(text, "gradle");
    }

    /**
     * What the file says.
     *
     * @param root whether it is the root of a build, whose version may stand in the properties beside it
     */
    static Manifest read(ManifestText text, StatedValues values, GradleCatalogues catalogues, boolean root) {
        return new GradleManifest(text, catalogues).manifest(values, root);
    }

    private Manifest manifest(StatedValues values, boolean root) {
        int constraints = 0;
        int tests = 0;
        for (int i = 1; i <= text.lines().size(); i++) {
            String line = text.lines().get(i - 1);
            if (!line.strip().startsWith("//") && line.length() < 500) {
                if (tests > 0 || OF_TESTS.matcher(line).matches()) {
                    tests = Math.max(0, tests + opened(line));
                }
                if (constraints > 0 || CONSTRAINTS.matcher(line).matches()) {
                    constraints = Math.max(0, constraints + opened(line));
                } else {
                    dependency(line, i, tests > 0);
                }
                setting(line, i);
                if (root) {
                    version(line, values);
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

    private void version(String line, StatedValues values) {
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

    private void dependency(String line, int number, boolean ofTests) {
        for (Pattern form : List.of(DEPENDENCY, NAMED)) {
            Matcher matcher = form.matcher(line);
            String scope = matcher.matches() ? scope(matcher.group(1), ofTests) : "";
            if (!scope.isEmpty()) {
                String version = matcher.group(4) == null ? "" : catalogued(matcher.group(4));
                draft.requires(matcher.group(2) + ":" + matcher.group(3), version, scope, text.at(number));
            }
        }
        Matcher catalogued = CATALOGUED.matcher(line);
        String scope = catalogued.matches() ? scope(catalogued.group(1), ofTests) : "";
        if (!scope.isEmpty()) {
            catalogues
                    .of(catalogued.group(2), text)
                    .forEach(library -> draft.requires(library.module(), library.version(), scope, library.evidence()));
        }
    }

    /** The version with what a catalogue has a name for. */
    private String catalogued(String version) {
        return CATALOGUED_VERSION
                .matcher(version)
                .replaceAll(found -> Matcher.quoteReplacement(
                        catalogues.version(found.group(1), text).orElse(found.group())));
    }

    private void setting(String line, int number) {
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
    private static String scope(String configuration, boolean ofTests) {
        String scope = SCOPES.getOrDefault(configuration, "");
        if (ofTests && !scope.isEmpty()) {
            return ManifestDraft.TEST;
        }
        if (configuration.startsWith("test") || configuration.startsWith("androidTest")) {
            return ManifestDraft.TEST;
        }
        return scope;
    }
}
