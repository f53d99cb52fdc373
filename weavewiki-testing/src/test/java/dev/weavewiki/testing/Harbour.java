package dev.weavewiki.testing;

import dev.weavewiki.agents.CitedStatement;
import dev.weavewiki.core.model.product.Knowledge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A small project in two languages, with statements on it that hold and 200 that do not. */
final class Harbour {

    private static final Path PLANTED = Path.of("src/test/resources/planted");

    private Harbour() {}

    /** A statement that must not be believed, and what is wrong with it. */
    record Planted(String kind, CitedStatement statement) {

        @Override
        public String toString() {
            return kind + ": " + statement.statement() + " " + statement.citations();
        }
    }

    /** Writes the project below the folder. Its files are kept with an ending of their own, so that no tool takes them up. */
    static Path in(Path folder) {
        Path from = PLANTED.resolve("harbour");
        Path to = folder.resolve("harbour");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = from.relativize(file).toString();
                Path target = to.resolve(path.substring(0, path.length() - ".txt".length()));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Knowledge known(Path folder) {
        return StaticKnowledge.of(in(folder));
    }

    static List<CitedStatement> held() {
        return lines("true.txt").map(parts -> cited(parts[0], parts[1])).toList();
    }

    static List<Planted> planted() {
        return lines("false.txt")
                .map(parts -> new Planted(parts[0], cited(parts[1], parts[2])))
                .toList();
    }

    static List<CitedStatement> heldInKorean() {
        return lines("true-ko.txt").map(parts -> cited(parts[0], parts[1])).toList();
    }

    static List<Planted> plantedInKorean() {
        return lines("false-ko.txt")
                .map(parts -> new Planted(parts[0], cited(parts[1], parts[2])))
                .toList();
    }

    private static CitedStatement cited(String statement, String citation) {
        return new CitedStatement(statement, List.of(citation));
    }

    private static Stream<String[]> lines(String name) {
        try {
            return Files.readAllLines(PLANTED.resolve(name)).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" \\| "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
