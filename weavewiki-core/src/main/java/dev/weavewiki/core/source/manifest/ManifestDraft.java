package dev.weavewiki.core.source.manifest;

import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.Manifest.Requirement;
import dev.weavewiki.core.model.code.Manifest.Script;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Collects what a manifest says. A requirement stated twice in one scope counts once, where it stands first. */
final class ManifestDraft {

    static final String RUNTIME = "runtime";
    static final String DEVELOPMENT = "development";
    static final String TEST = "test";
    static final String OPTIONAL = "optional";

    private final ManifestText text;
    private final String ecosystem;
    private final Map<String, Requirement> requirements = new LinkedHashMap<>();
    private final Set<Script> scripts = new LinkedHashSet<>();
    private final Map<String, Requirement> platforms = new LinkedHashMap<>();
    private String name = "";
    private String version = "";
    private String description = "";
    private String license = "";

    ManifestDraft(ManifestText text, String ecosystem) {
        this.text = text;
        this.ecosystem = ecosystem;
    }

    ManifestDraft name(String value) {
        name = name.isEmpty() ? value.strip() : name;
        return this;
    }

    ManifestDraft version(String value) {
        version = version.isEmpty() ? value.strip() : version;
        return this;
    }

    ManifestDraft description(String value) {
        description = description.isEmpty() ? value.strip().replaceAll("\\s+", " ") : description;
        return this;
    }

    ManifestDraft license(String value) {
        license = license.isEmpty() ? value.strip() : license;
        return this;
    }

    void requires(String required, String wanted, String scope, Evidence evidence) {
        if (!required.isBlank()) {
            requirements.putIfAbsent(
                    required + "\n" + scope, new Requirement(required.strip(), wanted.strip(), scope, evidence));
        }
    }

    /** A language, or what runs it, with the version that the manifest asks for. */
    void runsOn(String platform, String wanted, Evidence evidence) {
        if (!wanted.isBlank()) {
            platforms.putIfAbsent(platform, new Requirement(platform, wanted.strip(), RUNTIME, evidence));
        }
    }

    void script(Script.Kind kind, String scriptName, String command, Evidence evidence) {
        if (!scriptName.isBlank()) {
            scripts.add(new Script(kind, scriptName.strip(), command.strip(), evidence));
        }
    }

    String name() {
        return name;
    }

    Manifest manifest() {
        return new Manifest(
                text.path(),
                ecosystem,
                name,
                version,
                description,
                license,
                List.copyOf(requirements.values()),
                List.copyOf(scripts),
                List.copyOf(platforms.values()));
    }

    /** The scope that the name of a group of requirements stands for. */
    static String scopeOfGroup(String group, String otherwise) {
        String lower = group.toLowerCase(Locale.ROOT);
        if (lower.contains("test")) {
            return TEST;
        }
        boolean tools = lower.matches(
                "(?:.*[-_.])?(?:dev|develop|development|docs?|lint|linting|typing|types|ci|build|release|tools)(?:[-_.].*)?");
        return tools ? DEVELOPMENT : otherwise;
    }
}
