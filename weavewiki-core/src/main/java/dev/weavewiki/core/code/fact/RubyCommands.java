package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Commands of Thor, and an application's tasks of Rake that have a description, read line by line. */
final class RubyCommands implements FactDetector {

    /** Where applications keep their tasks; those of a {@code Rakefile} build and release. */
    private static final Pattern TASKS = Pattern.compile("(?:^|.*/)lib/tasks/.*\\.rake");

    private static final Pattern THOR = Pattern.compile("<\\s*Thor\\b");
    private static final Pattern DESC =
            Pattern.compile("^\\s*desc[\\s(]+([\"'])(.*?)\\1\\s*(?:,\\s*([\"'])(.*?)\\3.*)?\\)?\\s*$");
    private static final Pattern TASK = Pattern.compile("^\\s*task[\\s(]+(?::|[\"'])?([\\w:-]+).*$");
    private static final Pattern NAMESPACE =
            Pattern.compile("^\\s*namespace[\\s(]+[:\"']([\\w:-]+)[\"']?\\)?\\s+do\\b.*$");

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        if (!Evidences.isOf(file, Set.of("ruby"))) {
            return Stream.empty();
        }
        boolean rake = TASKS.matcher(file.path().value()).matches();
        List<String> lines = texts.lines(file.path());
        boolean thor =
                !rake && lines.stream().anyMatch(line -> THOR.matcher(line).find());
        List<Fact> found = new ArrayList<>();
        if (rake) {
            rake(file, lines, found);
        } else if (thor) {
            for (int i = 0; i < lines.size(); i++) {
                Matcher desc = DESC.matcher(lines.get(i));
                if (desc.matches() && desc.group(4) != null) {
                    Commands.fact(file, i + 1, Commands.word(desc.group(2)), desc.group(4))
                            .forEach(found::add);
                }
            }
        }
        return found.stream();
    }

    /** Tasks stand inside namespaces, which end where a line is indented as their own. */
    private static void rake(ParsedFile file, List<String> lines, List<Fact> found) {
        List<String> spaces = new ArrayList<>();
        List<Integer> indents = new ArrayList<>();
        String desc = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int indent = line.length() - line.stripLeading().length();
            Matcher space = NAMESPACE.matcher(line);
            Matcher task = TASK.matcher(line);
            Matcher said = DESC.matcher(line);
            if (line.strip().equals("end") && !indents.isEmpty() && indents.get(indents.size() - 1) == indent) {
                indents.remove(indents.size() - 1);
                spaces.remove(spaces.size() - 1);
            } else if (space.matches()) {
                indents.add(indent);
                spaces.add(space.group(1));
            } else if (said.matches()) {
                desc = said.group(2);
            } else if (task.matches() && !desc.isEmpty()) {
                List<String> path = new ArrayList<>(spaces);
                path.add(task.group(1).replaceAll(":$", ""));
                Commands.fact(file, i + 1, "rake " + String.join(":", path), desc)
                        .forEach(found::add);
                desc = "";
            }
        }
    }
}
