package dev.weavewiki.core.source.manifest;

import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.Manifest.Script.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All {@code pom.xml} of a repository. Properties, managed versions, group and version are looked up in the pom itself
 * and then in its parents, as far as those are in the repository; Maven itself is not asked and nothing is downloaded.
 */
final class MavenManifests {

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]++)}");

    /** How often a property may name another one, and how many parents a pom may have. */
    private static final int MAX_STEPS = 20;

    private record Pom(ManifestText text, XmlElement root) {
        String group() {
            return first(root.at("groupId").text(), root.at("parent", "groupId").text());
        }

        String key() {
            return group() + ":" + root.at("artifactId").text();
        }

        String parentKey() {
            XmlElement parent = root.at("parent");
            return parent.at("groupId").text() + ":" + parent.at("artifactId").text();
        }
    }

    private final Map<String, Pom> byKey = new HashMap<>();

    private MavenManifests() {}

    static List<Manifest> read(List<ManifestText> texts) {
        MavenManifests all = new MavenManifests();
        List<Pom> poms = new ArrayList<>();
        for (ManifestText text : texts) {
            XmlElement.parse(text.text())
                    .filter(root -> root.name().equals("project"))
                    .ifPresent(root -> poms.add(new Pom(text, root)));
        }
        poms.forEach(pom -> all.byKey.putIfAbsent(pom.key(), pom));
        return poms.stream().map(all::manifest).toList();
    }

    private Manifest manifest(Pom pom) {
        XmlElement root = pom.root();
        String artifact = root.at("artifactId").text();
        ManifestDraft draft = new ManifestDraft(pom.text(), "maven")
                .name(resolved(pom, pom.group()) + ":" + artifact)
                .version(resolved(
                        pom,
                        first(
                                root.at("version").text(),
                                root.at("parent", "version").text())))
                .description(
                        first(root.at("description").text(), root.at("name").text()))
                .license(root.at("licenses")
                        .all("license")
                        .map(license -> license.at("name").text())
                        .collect(Collectors.joining(", ")));
        Stream.of("maven.compiler.release", "maven.compiler.target")
                .map(property -> root.at("properties", property))
                .filter(stated -> !stated.text().isEmpty())
                .forEach(stated -> draft.runsOn(
                        "Java", resolved(pom, stated.text()), pom.text().at(stated.line())));
        root.at("dependencies").all("dependency").forEach(dependency -> require(pom, draft, dependency));
        mainClasses(root)
                .forEach(main -> draft.script(
                        Kind.BINARY,
                        artifact,
                        resolved(pom, main.text()),
                        pom.text().at(main.line())));
        return draft.manifest();
    }

    /** What the built archive starts; programs that the build itself runs are not meant. */
    private static Stream<XmlElement> mainClasses(XmlElement root) {
        return root.at("build")
                .descendants("plugin")
                .filter(plugin -> !plugin.at("artifactId").text().equals("exec-maven-plugin"))
                .flatMap(plugin -> plugin.descendants("mainClass"));
    }

    private void require(Pom pom, ManifestDraft draft, XmlElement dependency) {
        String key = key(pom, dependency);
        Managed managed = managed(pom, key, new HashSet<>());
        String version = first(resolved(pom, dependency.at("version").text()), managed.version());
        String scope = first(dependency.at("scope").text(), managed.scope());
        boolean optional = dependency.at("optional").text().equals("true");
        int[] lines = IntStream.of(
                        dependency.at("groupId").line(),
                        dependency.at("artifactId").line(),
                        dependency.at("version").line())
                .filter(line -> line > 0)
                .sorted()
                .toArray();
        if (lines.length > 0) {
            draft.requires(key, version, scope(scope, optional), pom.text().at(lines[0], lines[lines.length - 1]));
        }
    }

    /** What a pom manages for an artifact; empty texts where it manages nothing. */
    private record Managed(String version, String scope) {
        private static final Managed NOTHING = new Managed("", "");
    }

    /** What the pom or its parents manage for that artifact, or the poms of the repository that those import. */
    private Managed managed(Pom pom, String key, Set<String> asked) {
        if (!asked.add(pom.key())) {
            return Managed.NOTHING;
        }
        List<Pom> imported = new ArrayList<>();
        for (Pom at : chain(pom)) {
            List<XmlElement> entries = at.root()
                    .at("dependencyManagement", "dependencies")
                    .all("dependency")
                    .toList();
            for (XmlElement entry : entries) {
                String managed = key(pom, entry);
                if (key.equals(managed)) {
                    return new Managed(
                            resolved(pom, entry.at("version").text()),
                            entry.at("scope").text());
                }
                if (entry.at("scope").text().equals("import") && byKey.containsKey(managed)) {
                    imported.add(byKey.get(managed));
                }
            }
        }
        return imported.stream()
                .map(bom -> managed(bom, key, asked))
                .filter(found -> !found.version().isEmpty())
                .findFirst()
                .orElse(Managed.NOTHING);
    }

    private String key(Pom pom, XmlElement artifact) {
        return resolved(pom, artifact.at("groupId").text()) + ":"
                + resolved(pom, artifact.at("artifactId").text());
    }

    private List<Pom> chain(Pom pom) {
        List<Pom> chain = new ArrayList<>(List.of(pom));
        Pom parent = byKey.get(pom.parentKey());
        while (parent != null && !chain.contains(parent) && chain.size() < MAX_STEPS) {
            chain.add(parent);
            parent = byKey.get(parent.parentKey());
        }
        return chain;
    }

    /** The text with properties replaced where a pom of the chain defines them; others stay as written. */
    private String resolved(Pom pom, String text) {
        String now = text;
        for (int step = 0; step < MAX_STEPS && now.contains("${"); step++) {
            Matcher matcher = PROPERTY.matcher(now);
            String next =
                    matcher.replaceAll(found -> Matcher.quoteReplacement(property(pom, found.group(1), found.group())));
            if (next.equals(now) || next.length() > 1000) {
                return now;
            }
            now = next;
        }
        return now;
    }

    private String property(Pom pom, String name, String otherwise) {
        if (Set.of("project.version", "pom.version", "version").contains(name)) {
            return first(
                    pom.root().at("version").text(),
                    pom.root().at("parent", "version").text(),
                    otherwise);
        }
        if (Set.of("project.groupId", "pom.groupId", "groupId").contains(name)) {
            return first(pom.group(), otherwise);
        }
        if (name.equals("project.parent.version")) {
            return first(pom.root().at("parent", "version").text(), otherwise);
        }
        return chain(pom).stream()
                .map(at -> at.root().at("properties", name).text())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(otherwise);
    }

    private static String scope(String scope, boolean optional) {
        return switch (scope) {
            case "test" -> ManifestDraft.TEST;
            case "provided" -> ManifestDraft.DEVELOPMENT;
            default -> optional ? ManifestDraft.OPTIONAL : ManifestDraft.RUNTIME;
        };
    }

    private static String first(String... texts) {
        for (String text : texts) {
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
