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

/** The schedule of Celery's beat, a dictionary in settings or on the application. */
final class CeleryBeat implements FactDetector {

    private static final Set<String> NAMES = Set.of("CELERY_BEAT_SCHEDULE", "CELERYBEAT_SCHEDULE", "beat_schedule");
    private static final Pattern SCHEDULE = Pattern.compile(
            "\\b(?:CELERY_BEAT_SCHEDULE|CELERYBEAT_SCHEDULE|beat_schedule)[\"']?\\s*(?::[^=]*)?[=:]\\s*\\{");

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        boolean scheduled = Evidences.isOf(file, Set.of("python"))
                && (Evidences.imports(file, "celery")
                        || file.symbols().stream().anyMatch(symbol -> NAMES.contains(symbol.name())));
        if (!scheduled) {
            return Stream.empty();
        }
        List<String> lines = texts.lines(file.path());
        List<Fact> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher schedule = SCHEDULE.matcher(lines.get(i));
            if (schedule.find()) {
                int line = i + 1;
                Arguments.of(Brackets.across(lines, line, schedule.end() - 1))
                        .all()
                        .forEach(entry -> add(file, entry, lines, line, found));
            }
        }
        return found.stream();
    }

    private static void add(ParsedFile file, Arguments.Argument entry, List<String> lines, int from, List<Fact> found) {
        Arguments job = Arguments.of(entry.text());
        String when = job.named("schedule");
        if (!entry.name().isEmpty() && !when.isEmpty()) {
            String task = Arguments.literal(job.named("task")).orElse("");
            String detail = when.replaceAll("\\s+", " ") + (task.isEmpty() ? "" : ", runs " + task);
            found.add(Evidences.fact(
                    Fact.Kind.SCHEDULED_JOB, entry.name(), detail, file, line(lines, from, entry.name())));
        }
    }

    /** The line at which the entry stands. */
    private static int line(List<String> lines, int from, String name) {
        for (int i = from - 1; i < lines.size(); i++) {
            if (lines.get(i).contains("\"" + name + "\"") || lines.get(i).contains("'" + name + "'")) {
                return i + 1;
            }
        }
        return from;
    }
}
