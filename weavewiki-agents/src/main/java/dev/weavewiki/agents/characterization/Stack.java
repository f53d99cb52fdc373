package dev.weavewiki.agents.characterization;

import dev.weavewiki.agents.Prose;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.code.ExternalUse;
import dev.weavewiki.core.model.code.LanguageId;
import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.Manifest.Requirement;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.product.TechnicalInsight.Item;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Languages by lines, builds by manifests, libraries and tools by requirements and their imports. */
final class Stack {

    private static final int LIBRARIES = 8;

    private static final Map<String, String> BUILDS = Map.ofEntries(
            Map.entry("maven", "Maven"),
            Map.entry("gradle", "Gradle"),
            Map.entry("npm", "npm"),
            Map.entry("cargo", "Cargo"),
            Map.entry("ruby", "Bundler"),
            Map.entry("gem", "RubyGems"),
            Map.entry("swift", "Swift Package Manager"),
            Map.entry("scala", "Scala build"),
            Map.entry("composer", "Composer"),
            Map.entry("dotnet", ".NET"),
            Map.entry("nuget", "NuGet"),
            Map.entry("bazel", "Bazel"),
            Map.entry("cmake", "CMake"),
            Map.entry("make", "Make"));

    private final Ground ground;

    Stack(Ground ground) {
        this.ground = ground;
    }

    List<Item> items() {
        List<Item> items = new ArrayList<>(languages());
        items.addAll(builds());
        items.addAll(libraries());
        return items;
    }

    private List<Item> languages() {
        List<SourceFile> files = ground.main();
        long all = files.stream().mapToLong(SourceFile::lines).sum();
        return Languages.byLines(files).stream()
                .filter(language -> language.getValue() >= 0.01 * all)
                .limit(5)
                .flatMap(language -> language(language, all).stream())
                .toList();
    }

    private Optional<Item> language(Map.Entry<LanguageId, Long> language, long all) {
        List<SourceFile> files = ground.main().stream()
                .filter(file -> file.language().equals(language.getKey()))
                .toList();
        Evidence[] marks = ground.marks(files, 3);
        long percent = Math.round(100.0 * language.getValue() / Math.max(1, all));
        ProseLanguage say = ground.say();
        String lines = say.count(language.getValue(), "line");
        String in = Prose.files(files.size(), say);
        return marks.length == 0
                ? Optional.empty()
                : Optional.of(new Item(
                        Languages.name(language.getKey()),
                        Claim.of(
                                percent == 100
                                        ? say.text(
                                                "All code but tests and what stands beside it: {0} in {1}.", lines, in)
                                        : say.text(
                                                "{0} % of the code but tests and what stands beside it: {1} in {2}.",
                                                percent, lines, in),
                                marks)));
    }

    private List<Item> builds() {
        Map<String, List<Manifest>> byEcosystem = new LinkedHashMap<>();
        ground.manifests()
                .forEach(manifest -> byEcosystem
                        .computeIfAbsent(manifest.ecosystem(), key -> new ArrayList<>())
                        .add(manifest));
        return byEcosystem.entrySet().stream()
                .flatMap(entry -> build(entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    private Optional<Item> build(String ecosystem, List<Manifest> manifests) {
        Manifest first = manifests.get(0);
        if (first.name().isBlank()
                && first.version().isBlank()
                && first.requirements().isEmpty()) {
            return tasks(ecosystem, first);
        }
        Optional<Evidence> place = first.name().isBlank()
                ? Optional.empty()
                : ground.lineWith(
                        first.path(), first.name().substring(first.name().lastIndexOf(':') + 1));
        Optional<Evidence> evidence =
                place.or(() -> ground.code().file(first.path()).flatMap(ground::mark));
        ProseLanguage say = ground.say();
        String version = first.version().isBlank() || first.version().startsWith("$") ? "" : " " + first.version();
        String name = first.name().isBlank()
                ? say.text("the project")
                : PlainText.code(ground.code(), first.name()) + version;
        return evidence.map(mark -> new Item(build(ecosystem), Claim.of(describes(manifests, name), mark)));
    }

    private String build(String ecosystem) {
        return switch (ecosystem) {
            case "python" -> ground.say().text("Python packaging");
            case "go" -> ground.say().text("Go modules");
            default -> BUILDS.getOrDefault(ecosystem, ecosystem);
        };
    }

    private String describes(List<Manifest> manifests, String name) {
        ProseLanguage say = ground.say();
        int further = manifests.size() - 1;
        String path = "`" + manifests.get(0).path() + "`";
        String all = further == 0
                ? path
                : say.text(further, "{0} and {1} further manifest", "{0} and {1} further manifests", path, further);
        String needs = needs(manifests);
        return needs.isEmpty()
                ? say.text(manifests.size(), "{0} describes {1}.", "{0} describe {1}.", all, name)
                : say.text(
                        manifests.size(),
                        "{0} describes {1}, with {2}.",
                        "{0} describe {1}, with {2}.",
                        all,
                        name,
                        needs);
    }

    /** A build file that only names commands. */
    private Optional<Item> tasks(String ecosystem, Manifest manifest) {
        List<Manifest.Script> scripts = manifest.scripts();
        if (scripts.isEmpty()) {
            return Optional.empty();
        }
        ProseLanguage say = ground.say();
        List<String> names =
                scripts.stream().map(Manifest.Script::name).limit(6).toList();
        String path = "`" + manifest.path() + "`";
        String targets = say.count(scripts.size(), "target");
        return Optional.of(new Item(
                build(ecosystem),
                new Claim(
                        scripts.size() > 6
                                ? say.text("{0} defines {1}, among them {2}.", path, targets, say.examples(names))
                                : say.text("{0} defines {1}: {2}.", path, targets, say.list(names)),
                        scripts.stream().limit(3).map(Manifest.Script::evidence).toList())));
    }

    private String needs(List<Manifest> manifests) {
        ProseLanguage say = ground.say();
        long runtime = names(manifests, true);
        long others = names(manifests, false);
        if (runtime + others == 0) {
            return "";
        }
        if (runtime == 0) {
            return say.text(
                    others,
                    "{0} requirement for development and tests",
                    "{0} requirements for development and tests",
                    others);
        }
        String atRuntime = say.count(runtime, "runtime requirement");
        return others == 0 ? atRuntime : say.text("{0} and {1} for development and tests", atRuntime, others);
    }

    private static long names(List<Manifest> manifests, boolean runtime) {
        return manifests.stream()
                .flatMap(manifest -> manifest.requirements().stream())
                .filter(need -> need.scope().equals("runtime") == runtime)
                .map(Requirement::name)
                .distinct()
                .count();
    }

    /** Requirements that code imports or scripts run, with what shows it. */
    private List<Item> libraries() {
        Externals externals = new Externals(ground);
        return externals.ranked().stream()
                .filter(need -> !externals.purpose(need).isEmpty())
                .limit(LIBRARIES)
                .map(need -> new Item(need.name(), new Claim(externals.purpose(need), evidence(need, externals))))
                .toList();
    }

    private List<Evidence> evidence(Requirement need, Externals externals) {
        return Stream.concat(
                        Stream.of(need.evidence()),
                        externals.uses(need).stream()
                                .sorted(Comparator.comparing((ExternalUse use) -> !ground.isMain(use.from()))
                                        .thenComparing(use -> -ground.code().centrality(use.from()))
                                        .thenComparing(use -> use.from())
                                        .thenComparing(use -> use.line()))
                                .limit(2)
                                .map(use -> Evidence.of(use.from(), LineRange.at(use.line()))))
                .filter(ground.code()::holds)
                .toList();
    }
}
