package dev.weavewiki.core.source.manifest;

import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.Manifest.Script.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code setup.py} and {@code setup.cfg}. The former is a program and is not run: only literals count, in keyword
 * arguments and in lists that a plain name is given.
 */
final class SetupManifest {

    private static final Pattern ARGUMENT = Pattern.compile(
            "\\s*+(name|version|description|license)\\s*+=\\s*+[\"']([^\"']++)[\"']\\s*+[,)]?+\\s*+(?:#.*+)?+");
    private static final Pattern PYTHON = Pattern.compile("\\s*+python_requires\\s*+=\\s*+[\"']([^\"']++)[\"'].*+");
    private static final Pattern LIST = Pattern.compile(
            "\\s*+(install_requires|requires|requirements|tests_require|test_requirements|setup_requires)\\s*+=\\s*+\\[(.*+)");
    private static final Pattern LITERAL = Pattern.compile("[\"']([^\"']++)[\"']");
    private static final Pattern CONSOLE = Pattern.compile("\\s*+([\\w.-]++)\\s*+=\\s*+([\\w.]++:[\\w.]++)\\s*+");
    private static final Pattern SECTION = Pattern.compile("\\[([^\\]]++)]\\s*+");
    private static final Pattern OPTION = Pattern.compile("([\\w.-]++)\\s*+[=:]\\s*+(.*+)");

    private final ManifestText text;
    private final ManifestDraft draft;

    private SetupManifest(ManifestText text) {
        this.text = text;
        this.draft = new ManifestDraft(text, "python");
    }

    static Manifest program(ManifestText text) {
        return new SetupManifest(text).fromProgram();
    }

    static Manifest configuration(ManifestText text) {
        return new SetupManifest(text).fromConfiguration();
    }

    private Manifest fromProgram() {
        String scope = "";
        for (int i = 1; i <= text.lines().size(); i++) {
            String line = text.lines().get(i - 1);
            Matcher argument = ARGUMENT.matcher(line);
            if (argument.matches() && line.startsWith(" ")) {
                about(argument.group(1), argument.group(2));
            }
            Matcher python = PYTHON.matcher(line);
            if (python.matches()) {
                draft.runsOn("Python", python.group(1), text.at(i));
            }
            Matcher list = LIST.matcher(line);
            if (list.matches()) {
                scope = scope(list.group(1));
            }
            if (!scope.isEmpty()) {
                literals(line, scope, i);
                scope = line.strip().startsWith("]") || line.strip().matches(".*][,)]*") ? "" : scope;
            } else {
                consoles(line, i);
            }
        }
        return draft.manifest();
    }

    private void consoles(String line, int number) {
        LITERAL.matcher(line).results().forEach(found -> console(found.group(1), number));
    }

    private void literals(String line, String scope, int number) {
        LITERAL.matcher(line.strip().startsWith("#") ? "" : line)
                .results()
                .forEach(found -> require(found.group(1), scope, number));
    }

    private Manifest fromConfiguration() {
        String section = "";
        String option = "";
        for (int i = 1; i <= text.lines().size(); i++) {
            String line = text.lines().get(i - 1);
            Matcher header = SECTION.matcher(line);
            Matcher entry = OPTION.matcher(line);
            if (header.matches()) {
                section = header.group(1);
                option = "";
            } else if (entry.matches() && !line.startsWith(" ") && !line.startsWith("\t")) {
                option = entry.group(1);
                value(section, option, entry.group(2), i);
            } else if (!line.isBlank() && !line.strip().startsWith("#")) {
                value(section, option, line.strip(), i);
            }
        }
        return draft.manifest();
    }

    private void value(String section, String option, String value, int number) {
        if (value.isBlank() || value.startsWith("attr:") || value.startsWith("file:")) {
            return;
        }
        switch (section) {
            case "metadata" -> about(option, value);
            case "options" -> option(option, value, number);
            case "options.extras_require" ->
                require(value, ManifestDraft.scopeOfGroup(option, ManifestDraft.OPTIONAL), number);
            case "options.entry_points" -> console(value, number);
            default -> {}
        }
    }

    private void option(String option, String value, int number) {
        if (option.equals("python_requires")) {
            draft.runsOn("Python", value, text.at(number));
        } else {
            require(value, scope(option), number);
        }
    }

    private void about(String key, String value) {
        switch (key) {
            case "name" -> draft.name(value);
            case "version" -> draft.version(value);
            case "description" -> draft.description(value);
            case "license" -> draft.license(value);
            default -> {}
        }
    }

    private void require(String requirement, String scope, int number) {
        if (!scope.isEmpty()) {
            PythonRequirement.parse(requirement)
                    .ifPresent(found -> draft.requires(found.name(), found.version(), scope, text.at(number)));
        }
    }

    private void console(String entry, int number) {
        Matcher matcher = CONSOLE.matcher(entry);
        if (matcher.matches()) {
            draft.script(Kind.BINARY, matcher.group(1), matcher.group(2), text.at(number));
        }
    }

    private static String scope(String option) {
        return switch (option) {
            case "install_requires", "requires", "requirements" -> ManifestDraft.RUNTIME;
            case "tests_require", "test_requirements" -> ManifestDraft.TEST;
            case "setup_requires" -> ManifestDraft.DEVELOPMENT;
            default -> "";
        };
    }
}
