package dev.weavewiki.core.code.language;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.model.RepoPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a TypeScript configuration looks for modules that are not relative.
 *
 * @param base the folder of {@code baseUrl}; null where none is set
 * @param pathsBase the folder that {@code paths} are relative to
 * @param rootDirs folders that are laid over each other
 */
record TsConfig(@Nullable RepoPath base, RepoPath pathsBase, Map<String, List<String>> paths, List<RepoPath> rootDirs) {

    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    /** Configurations extend each other; a chain longer than this is a circle. Our choice. */
    private static final int MAX_CHAIN = 8;

    /** Finds a file that a package of the repository holds. */
    interface Packages {
        Optional<RepoPath> find(RepoPath from, String specifier);
    }

    /**
     * The configuration of the folder, with what it extends inside the repository. One that only refers to others takes
     * what they say, the first of them first.
     */
    static Optional<TsConfig> in(RepoPath folder, Project project, Packages packages) {
        return Stream.of("tsconfig.json", "jsconfig.json")
                .flatMap(name -> folder.resolve(name).stream())
                .filter(project::exists)
                .findFirst()
                .map(path -> new Reader(project, packages).read(path, MAX_CHAIN));
    }

    private record Reader(Project project, Packages packages) {

        private TsConfig read(RepoPath path, int chain) {
            JsonNode root = json(project.text(path));
            RepoPath folder = path.parent();
            TsConfig inherited = new TsConfig(null, folder, Map.of(), List.of());
            for (String parent : parents(root.path("extends"))) {
                Optional<RepoPath> file = extended(path, parent);
                if (chain > 0 && file.isPresent()) {
                    inherited = read(file.get(), chain - 1);
                }
            }
            TsConfig own = inherited.with(folder, root.path("compilerOptions"));
            return own.isEmpty() && chain > 0 ? referred(path, root, own, chain) : own;
        }

        private Optional<RepoPath> extended(RepoPath path, String parent) {
            String file = parent.endsWith(".json") ? parent : parent + ".json";
            return parent.startsWith(".")
                    ? path.parent().resolve(file).filter(project::exists)
                    : packages.find(path, parent)
                            .or(() -> packages.find(path, file))
                            .or(() -> packages.find(path, parent + "/tsconfig.json"));
        }

        private TsConfig referred(RepoPath path, JsonNode root, TsConfig own, int chain) {
            for (JsonNode reference : root.path("references")) {
                String target = reference.path("path").asText("");
                Optional<RepoPath> file = path.parent()
                        .resolve(target.endsWith(".json") ? target : target + "/tsconfig.json")
                        .filter(project::exists)
                        .filter(other -> other.parent().equals(path.parent()) && !other.equals(path));
                TsConfig found = file.map(other -> read(other, chain - 1)).orElse(own);
                if (!found.isEmpty()) {
                    return found;
                }
            }
            return own;
        }
    }

    private boolean isEmpty() {
        return base == null && paths.isEmpty() && rootDirs.isEmpty();
    }

    private static List<String> parents(JsonNode node) {
        List<String> parents = new ArrayList<>();
        if (node.isTextual()) {
            parents.add(node.asText());
        }
        node.elements().forEachRemaining(element -> parents.add(element.asText("")));
        return parents;
    }

    private TsConfig with(RepoPath folder, JsonNode options) {
        RepoPath ownBase = options.has("baseUrl")
                ? folder.resolve(options.path("baseUrl").asText("")).orElse(base)
                : base;
        List<RepoPath> ownRoots = options.has("rootDirs")
                ? parents(options.path("rootDirs")).stream()
                        .flatMap(root -> folder.resolve(root).stream())
                        .toList()
                : rootDirs;
        if (!options.has("paths")) {
            return new TsConfig(ownBase, pathsBase, paths, ownRoots);
        }
        Map<String, List<String>> own = new LinkedHashMap<>();
        options.path("paths").fields().forEachRemaining(entry -> own.put(entry.getKey(), parents(entry.getValue())));
        return new TsConfig(ownBase, ownBase == null ? folder : ownBase, own, ownRoots);
    }

    /** The places to look for the specifier, the most telling pattern first. */
    List<RepoPath> candidates(String specifier) {
        List<RepoPath> found = new ArrayList<>();
        paths.keySet().stream()
                .filter(pattern -> matches(pattern, specifier))
                .sorted(Comparator.comparingInt((String pattern) -> -pattern.indexOf('*'))
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(pattern -> paths.getOrDefault(pattern, List.of())
                        .forEach(target -> pathsBase
                                .resolve(target.replace("*", star(pattern, specifier)))
                                .ifPresent(found::add)));
        if (base != null) {
            base.resolve(specifier).ifPresent(found::add);
        }
        return found;
    }

    /** The same place in the other folders of {@code rootDirs}. */
    List<RepoPath> overlaid(RepoPath path) {
        return rootDirs.stream()
                .filter(path::isUnder)
                .findFirst()
                .map(root -> rootDirs.stream()
                        .filter(other -> !other.equals(root))
                        .flatMap(other ->
                                other
                                        .resolve(path.value()
                                                .substring(root.value().length())
                                                .replaceFirst("^/", ""))
                                        .stream())
                        .toList())
                .orElse(List.of());
    }

    private static boolean matches(String pattern, String specifier) {
        int star = pattern.indexOf('*');
        if (star < 0) {
            return pattern.equals(specifier);
        }
        String end = pattern.substring(star + 1);
        return specifier.length() >= pattern.length() - 1
                && specifier.startsWith(pattern.substring(0, star))
                && specifier.endsWith(end);
    }

    private static String star(String pattern, String specifier) {
        int star = pattern.indexOf('*');
        int after = pattern.length() - star - 1;
        return star < 0 ? "" : specifier.substring(star, specifier.length() - after);
    }

    /** Reads JSON with comments and trailing commas; a missing node where it cannot be read. */
    static JsonNode json(String text) {
        try {
            JsonNode node = LENIENT.readTree(text);
            return node == null ? MissingNode.getInstance() : node;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
