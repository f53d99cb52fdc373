package dev.weavewiki.benchmarks.accuracy;

import dev.weavewiki.benchmarks.accuracy.AnswerKey.Floors;
import dev.weavewiki.core.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Keys by a script from the class path that asks a compiler: each folder inside the language's folder is a project.
 *
 * @param language the name of that folder
 * @param maker how the table names the compiler
 * @param tools the programs that must be on the path; the first runs the script
 * @param script the resource beside this class's own
 */
record ScriptKeys(String language, String maker, List<String> tools, String script, Floors floors) {

    /** The keys of all projects; those that the compiler cannot answer for are left out and named. */
    List<AnswerKey> keys(Path answers, Path work, List<String> arguments, Consumer<String> leftOut) {
        List<Path> projects = folders(answers.resolve(language));
        List<String> missing =
                tools.stream().filter(tool -> !Command.exists(tool)).toList();
        if (!missing.isEmpty()) {
            projects.forEach(project -> leftOut.accept(project.getFileName() + ": not on the path: " + missing));
            return List.of();
        }
        List<AnswerKey> keys = new ArrayList<>();
        for (Path project : projects) {
            try {
                keys.add(key(project, work, arguments));
            } catch (IOException | IllegalArgumentException e) {
                leftOut.accept(project.getFileName() + ": " + e.getMessage());
            }
        }
        return keys;
    }

    private AnswerKey key(Path project, Path work, List<String> arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(tools.get(0), unpacked(work).toString(), project.toString()));
        command.addAll(arguments);
        CompilerAnswers answers = Json.read(Command.output(command), CompilerAnswers.class);
        return answers.key(project.getFileName().toString(), maker, project, floors);
    }

    private Path unpacked(Path work) throws IOException {
        Path file = work.resolve(script);
        try (InputStream in = ScriptKeys.class.getResourceAsStream("/weavewiki/accuracy/" + script)) {
            if (in == null) {
                throw new IOException("not on the class path: " + script);
            }
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private static List<Path> folders(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            return List.of(); // no answers of this kind
        }
    }
}
