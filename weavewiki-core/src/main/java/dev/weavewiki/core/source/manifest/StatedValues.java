package dev.weavewiki.core.source.manifest;

import dev.weavewiki.core.model.RepoPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Plain texts that a build gives a name to: constants of its own file, and Gradle's properties. */
final class StatedValues {

    private static final Pattern PROPERTY = Pattern.compile("\\s*+([\\w.-]++)\\s*+[=:]\\s*+(\\S++)\\s*+");

    private final List<ManifestText> properties;

    private StatedValues(List<ManifestText> properties) {
        this.properties = properties;
    }

    /** What stands in the {@code gradle.properties} among these texts. */
    static StatedValues in(List<ManifestText> texts) {
        return new StatedValues(
                texts.stream().filter(StatedValues::isProperties).toList());
    }

    static boolean isProperties(ManifestText text) {
        return text.path().name().equals("gradle.properties");
    }

    /** What the name stands for: in the file itself, else in the properties beside it. */
    Optional<String> of(String name, ManifestText text) {
        return constant(name, text).or(() -> property(name, text));
    }

    /** The text that the file gives a name to with {@code val}, {@code def} and the like. */
    static Optional<String> constant(String name, ManifestText text) {
        Pattern given = Pattern.compile("\\s*+(?:(?:final|private|lazy|ext\\.)\\s*+)*+(?:val|def|String)?\\s*+"
                + Pattern.quote(name) + "\\s*+(?::\\s*+String)?\\s*+=\\s*+[\"']([^\"'$]++)[\"'].*+");
        return text.lines().stream()
                .map(given::matcher)
                .filter(Matcher::matches)
                .map(constant -> constant.group(1))
                .findFirst();
    }

    /** The property of that name for a build whose root is the folder of the text. */
    Optional<String> property(String name, ManifestText text) {
        RepoPath folder = text.path().parent();
        return properties.stream()
                .filter(file -> file.path().parent().equals(folder))
                .flatMap(file -> values(name, file))
                .findFirst();
    }

    private static Stream<String> values(String name, ManifestText file) {
        List<String> values = new ArrayList<>();
        for (String line : file.lines()) {
            Matcher stated = PROPERTY.matcher(line);
            if (stated.matches() && stated.group(1).equals(name)) {
                values.add(stated.group(2));
            }
        }
        return values.stream();
    }
}
