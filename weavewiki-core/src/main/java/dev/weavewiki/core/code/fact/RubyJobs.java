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

/** Jobs of whenever's {@code config/schedule.rb} and of sidekiq-cron, read line by line. */
final class RubyJobs implements FactDetector {

    private static final Pattern FILE = Pattern.compile("(^|.*/)config/schedule\\.rb");
    private static final Pattern EVERY = Pattern.compile("^\\s*every[\\s(]+(.+?)\\)?\\s+do\\s*$");
    private static final Pattern JOB =
            Pattern.compile("^\\s*(runner|rake|command|script)[\\s(]+[\"']([^\"']+)[\"'].*$");
    private static final Pattern SIDEKIQ = Pattern.compile("Sidekiq::Cron::Job\\.(?:create|new)");
    private static final Pattern NAME = Pattern.compile("\\bname:\\s*[\"']([^\"']+)[\"']");
    private static final Pattern CRON = Pattern.compile("\\bcron:\\s*[\"']([^\"']+)[\"']");

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        if (!Evidences.isOf(file, Set.of("ruby"))) {
            return Stream.empty();
        }
        List<String> lines = texts.lines(file.path());
        List<Fact> found = new ArrayList<>();
        boolean whenever = FILE.matcher(file.path().value()).matches();
        String when = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceFirst("(^|\\s)#(?!\\{).*$", "");
            Matcher every = EVERY.matcher(line);
            Matcher job = JOB.matcher(line);
            if (whenever && every.matches()) {
                when = "every " + every.group(1).replaceAll("[\"']", "");
            } else if (whenever && !when.isEmpty() && job.matches()) {
                found.add(
                        Evidences.fact(Fact.Kind.SCHEDULED_JOB, job.group(1) + " " + job.group(2), when, file, i + 1));
            } else {
                Matcher sidekiq = SIDEKIQ.matcher(line);
                if (sidekiq.find()) {
                    sidekiq(file, line + Brackets.across(lines, i + 1, sidekiq.end()), i + 1, found);
                }
            }
        }
        return found.stream();
    }

    private static void sidekiq(ParsedFile file, String call, int line, List<Fact> found) {
        Matcher name = NAME.matcher(call);
        Matcher cron = CRON.matcher(call);
        if (name.find() && cron.find()) {
            found.add(Evidences.fact(Fact.Kind.SCHEDULED_JOB, name.group(1), cron.group(1), file, line));
        }
    }
}
