package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.source.jackson.DataNode;
import dev.weavewiki.core.source.jackson.DataReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keys that configuration files of applications set: {@code application.properties} and {@code application.yml} with their
 * profiles, and {@code appsettings.json} with its environments.
 */
final class PropertyFiles implements FactDetector {

    private static final Pattern SPRING =
            Pattern.compile("^(?:application|bootstrap)(?:-([\\w-]+))?\\.(properties|ya?ml)$");
    private static final Pattern DOTNET = Pattern.compile("^appsettings(?:\\.([\\w-]+))?\\.json$");
    private static final Pattern PROPERTY = Pattern.compile("^\\s*([^#!\\s:=][^:=\\s]*)\\s*[:=]\\s*(.*?)\\s*$");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::([^}]*))?}");

    private final DataReader reader = new DataReader();

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        Matcher spring = SPRING.matcher(file.path().name());
        Matcher dotnet = DOTNET.matcher(file.path().name());
        List<Fact> found = new ArrayList<>();
        if (dotnet.matches()) {
            reader.json(text(file, texts)).ifPresent(node -> flatten(file, node, "", ":", found));
        } else if (spring.matches() && spring.group(2).equals("properties")) {
            properties(file, texts.lines(file.path()), found);
        } else if (spring.matches()) {
            reader.yaml(text(file, texts)).forEach(node -> flatten(file, node, "", ".", found));
        }
        return found.stream();
    }

    private static String how(ParsedFile file) {
        return "set in " + file.path().name();
    }

    private static String text(ParsedFile file, SourceTexts texts) {
        String text = String.join("\n", texts.lines(file.path()));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Notes the key, and the environment variables that its value is made of. */
    private static void declare(ParsedFile file, String key, String value, int line, List<Fact> found) {
        found.add(Settings.declared(file, key, how(file), value, line));
        VARIABLE.matcher(value)
                .results()
                .map(variable -> Settings.fact(
                        file,
                        variable.group(1),
                        EnvironmentCalls.VARIABLE + " for " + key
                                + (variable.group(2) == null
                                        ? ""
                                        : Settings.shown(variable.group(1), variable.group(2), ", default ")),
                        line))
                .forEach(found::add);
    }

    private static void properties(ParsedFile file, List<String> lines, List<Fact> found) {
        boolean goesOn = false;
        for (int i = 0; i < lines.size(); i++) {
            Matcher property = PROPERTY.matcher(lines.get(i));
            if (!goesOn && property.matches()) {
                String value = property.group(2).endsWith("\\") ? "" : property.group(2);
                declare(file, property.group(1), value, i + 1, found);
            }
            goesOn = lines.get(i).endsWith("\\");
        }
    }

    private static void flatten(ParsedFile file, DataNode node, String prefix, String separator, List<Fact> found) {
        for (Map.Entry<String, DataNode> field : node.fields().entrySet()) {
            String key = prefix.isEmpty() ? field.getKey() : prefix + separator + field.getKey();
            if (field.getValue().fields().isEmpty()) {
                declare(
                        file,
                        key,
                        field.getValue().text(),
                        Math.max(1, field.getValue().line()),
                        found);
            } else {
                flatten(file, field.getValue(), key, separator, found);
            }
        }
    }
}
