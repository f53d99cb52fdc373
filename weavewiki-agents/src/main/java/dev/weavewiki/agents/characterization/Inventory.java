package dev.weavewiki.agents.characterization;

import dev.weavewiki.agents.Prose;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.List;

/** What is there, in counts and names, for a project that says nothing of itself. */
final class Inventory {

    private final ProseLanguage say;

    Inventory(ProseLanguage say) {
        this.say = say;
    }

    /** The only file. */
    String of(SourceFile only) {
        String path = "`" + only.path() + "`";
        String languages = languages(List.of(only));
        List<String> names = declared(List.of(only));
        return names.isEmpty()
                ? say.text("{0} is the only source file, written in {1}.", path, languages)
                : say.text(
                        "{0} is the only source file, written in {1}; it declares {2}.",
                        path, languages, say.list(names));
    }

    /** All files of the repository. */
    String of(List<SourceFile> files) {
        String size = Prose.sourceFiles(files.size(), say);
        List<String> names = declared(files);
        return names.isEmpty()
                ? say.text("The repository holds {0} in {1}.", size, languages(files))
                : say.text(
                        "The repository holds {0} in {1}, which declare {2} among others.",
                        size, languages(files), say.examples(names));
    }

    private String languages(List<SourceFile> files) {
        return say.list(Languages.named(files).stream().limit(2).toList());
    }

    private static List<String> declared(List<SourceFile> files) {
        return files.stream()
                .flatMap(file -> file.topLevel().stream().limit(3))
                .map(symbol -> "`" + symbol.name() + "`")
                .distinct()
                .limit(3)
                .toList();
    }
}
