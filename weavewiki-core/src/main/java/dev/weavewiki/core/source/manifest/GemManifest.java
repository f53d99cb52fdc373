package dev.weavewiki.core.source.manifest;

import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.Manifest.Script.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A {@code .gemspec}, as far as it states its values as plain texts; the program that it is is not run. */
final class GemManifest {

    private static final String TEXT = "(?:'([^']*)'|\"([^\"#]*)\")";
    private static final Pattern NEW = Pattern.compile("\\s*Gem::Specification\\.new(?:\\s+|\\()" + TEXT + ".*");
    private static final Pattern FIELD = Pattern.compile(
            "\\s*\\w+\\.(name|version|summary|description|license)\\s*=\\s*" + TEXT + "(?:\\.freeze)?\\s*(?:#.*)?");
    private static final Pattern NEEDS =
            Pattern.compile("\\s*\\w+\\.add_(runtime_|development_)?dependency[\\s(]+" + TEXT + "([^#)]*).*");
    private static final Pattern RUNS = Pattern.compile("\\s*\\w+\\.executables\\s*(?:<<|=)\\s*(.*)");
    private static final Pattern RUBY = Pattern.compile("\\s*\\w+\\.required_ruby_version\\s*=\\s*([^#]*).*");
    private static final Pattern QUOTED = Pattern.compile(TEXT);

    private final ManifestText text;
    private final ManifestDraft draft;

    private GemManifest(ManifestText text) {
        this.text = text;
        this.draft = new ManifestDraft(text, "gem");
    }

    static Manifest read(ManifestText text) {
        return new GemManifest(text).manifest();
    }

    private Manifest manifest() {
        String summary = "";
        for (int i = 1; i <= text.lines().size(); i++) {
            String line = text.lines().get(i - 1);
            Matcher created = NEW.matcher(line);
            Matcher field = FIELD.matcher(line);
            if (created.matches()) {
                draft.name(quoted(created, 1));
            } else if (field.matches()) {
                String value = quoted(field, 2);
                summary = field.group(1).equals("summary") ? value : summary;
                field(field.group(1), value);
            } else {
                needs(line, i);
                ruby(line, i);
                runs(line, i);
            }
        }
        return draft.description(summary).manifest();
    }

    private void field(String name, String value) {
        switch (name) {
            case "name" -> draft.name(value);
            case "version" -> draft.version(value);
            case "description" -> draft.description(value);
            case "license" -> draft.license(value);
            default -> {}
        }
    }

    private void needs(String line, int number) {
        Matcher needs = NEEDS.matcher(line);
        if (needs.matches()) {
            boolean tools = "development_".equals(needs.group(1));
            draft.requires(
                    quoted(needs, 2),
                    String.join(", ", texts(needs.group(4))),
                    tools ? ManifestDraft.DEVELOPMENT : ManifestDraft.RUNTIME,
                    text.at(number));
        }
    }

    private void ruby(String line, int number) {
        Matcher ruby = RUBY.matcher(line);
        if (ruby.matches()) {
            draft.runsOn("Ruby", String.join(", ", texts(ruby.group(1))), text.at(number));
        }
    }

    private void runs(String line, int number) {
        Matcher runs = RUNS.matcher(line);
        if (runs.matches()) {
            texts(runs.group(1)).forEach(name -> draft.script(Kind.BINARY, name, name, text.at(number)));
        }
    }

    private static List<String> texts(String line) {
        List<String> texts = new ArrayList<>();
        Matcher matcher = QUOTED.matcher(line);
        while (matcher.find()) {
            texts.add(quoted(matcher, 1));
        }
        return texts;
    }

    private static String quoted(Matcher matcher, int group) {
        return matcher.group(group) != null ? matcher.group(group) : matcher.group(group + 1);
    }
}
