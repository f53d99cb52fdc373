package dev.weavewiki.engine;

import dev.weavewiki.agents.consolidation.Steering;
import dev.weavewiki.core.error.ConfigurationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the file by which a repository dictates its topic pages: {@code .weavewiki/wiki.json}, else {@code .devin/wiki.json}. */
final class SteeringFile {

    private static final List<String> PLACES = List.of(".weavewiki/wiki.json", ".devin/wiki.json");

    private SteeringFile() {}

    static Optional<Steering> read(Path repository) {
        return PLACES.stream()
                .map(repository::resolve)
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                .findFirst()
                .map(SteeringFile::parse);
    }

    private static Steering parse(Path file) {
        try {
            return Steering.parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigurationException(
                    "the steering file " + file + " cannot be read (" + e.getMessage() + "); mend it or move it away",
                    e);
        }
    }
}
