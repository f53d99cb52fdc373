package dev.weavewiki.cli.model;

import dev.weavewiki.core.json.Json;
import dev.weavewiki.testing.StubModelServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the command is told about the endpoint, and what is read of a run afterwards. */
final class Endpoint {

    private Endpoint() {}

    /** Refinement has something to do, because no draft reaches a target of 1. */
    static String[] run(Path repository, StubModelServer server, int concurrency) {
        return new String[] {
            "run",
            repository.toString(),
            "--provider",
            "openai",
            "--base-url",
            server.baseUrl(),
            "--model",
            "stub",
            "--mode",
            "deep",
            "--quality-target",
            "1",
            "--concurrency",
            Integer.toString(concurrency),
            "--json"
        };
    }

    static String[] resume(Path repository, StubModelServer server) {
        return new String[] {
            "resume",
            repository.toString(),
            "--provider",
            "openai",
            "--base-url",
            server.baseUrl(),
            "--model",
            "stub",
            "--json"
        };
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> report(Child.Outcome outcome) {
        return Json.read(outcome.out(), Map.class);
    }

    /** Every file of the wiki by its path; a character stands for a byte. */
    static SortedMap<String, String> wiki(Path repository) {
        Path root = repository.resolve(".weavewiki/wiki");
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(root)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + root, e);
        }
    }
}
