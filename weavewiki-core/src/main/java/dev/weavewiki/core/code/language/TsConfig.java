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
 */
record TsConfig(@Nullable RepoPath base, RepoPath pathsBase, Map<String, List<String>> paths) {

    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    /** Configurations extend each other; a chain longer than this is a circle. Our choice. */
    private static final int MAX_CHAIN = 8;

    /** The configuration of the folder, with what it extends inside the repository. */
    static Optional<TsConfig> in(RepoPath folder, Project project) {
        return Stream.of("tsconfig.json", "jsconfig.json")
                .flatMap(name -> folder.resolve(name).stream())
                .filter(project::exists)
                .findFirst()
                .map(path -> read(path, project, MAX_CHAIN));
    }

    private static TsConfig read(RepoPath path, Project project, int chain) {
        JsonNode root = json(project.text(path));
        RepoPath folder = path.parent();
        TsConfig inherited = new TsConfig(null, folder, Map.of());
        for (String parent : parents(root.path("extends"))) {
            Optional<RepoPath> file = folder.resolve(parent.endsWith(".json") ? parent : parent + ".json");
            if (parent.startsWith(".")
                    && chain > 0
                    && file.filter(project::exists).isPresent()) {
                inherited = read(file.get(), project, chain - 1);
            }
        }
        return inherited.with(folder, root.path("compilerOptions"));
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
        if (!options.has("paths")) {
            return new TsConfig(ownBase, pathsBase, paths);
        }
        Map<String, List<String>> own = new LinkedHashMap<>();
        options.path("paths").fields().forEachRemaining(entry -> own.put(entry.getKey(), parents(entry.getValue())));
        return new TsConfig(ownBase, ownBase == null ? folder : ownBase, own);
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
