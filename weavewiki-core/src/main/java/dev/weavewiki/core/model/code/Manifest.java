package dev.weavewiki.core.model.code;

import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.RepoPath;
import java.util.List;

/**
 * What a manifest says of a project. Texts that it does not state are empty.
 *
 * @param ecosystem {@code maven}, {@code gradle}, {@code npm}, {@code python}, {@code go}, …
 * @param scripts commands that the manifest defines by name, in its order
 * @param platforms the versions of languages and what runs them that the project needs, by their names: {@code Go},
 *     {@code Node.js}; the version as written, where a number alone means it or a newer one
 */
public record Manifest(
        RepoPath path,
        String ecosystem,
        String name,
        String version,
        String description,
        String license,
        List<Requirement> requirements,
        List<Script> scripts,
        List<Requirement> platforms) {

    public Manifest {
        requirements = List.copyOf(requirements);
        scripts = List.copyOf(scripts);
        platforms = List.copyOf(platforms);
    }

    /** One that says nothing on platforms. */
    public Manifest(
            RepoPath path,
            String ecosystem,
            String name,
            String version,
            String description,
            String license,
            List<Requirement> requirements,
            List<Script> scripts) {
        this(path, ecosystem, name, version, description, license, requirements, scripts, List.of());
    }

    /** The same with other requirements. */
    public Manifest requiring(List<Requirement> others) {
        return new Manifest(path, ecosystem, name, version, description, license, others, scripts, platforms);
    }

    /**
     * A dependency on something outside the repository.
     *
     * @param version as written; empty where none is written
     * @param scope {@code runtime}, {@code development}, {@code test}, {@code optional}
     */
    public record Requirement(String name, String version, String scope, Evidence evidence) {}

    /** A named command, or a named executable and what it starts. */
    public record Script(Kind kind, String name, String command, Evidence evidence) {

        /** What the name stands for. */
        public enum Kind {
            TASK,
            BINARY,
            LIBRARY_MAIN
        }
    }
}
