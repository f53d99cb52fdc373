package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Jobs that code schedules: annotations of Spring, Quarkus, Jakarta and Nest, and calls of the usual schedulers. */
final class JobCalls implements FactDetector {

    private static final Set<String> TIMES = Set.of(
            "cron",
            "fixedRate",
            "fixedRateString",
            "fixedDelay",
            "fixedDelayString",
            "every",
            "zone",
            "timeUnit",
            "hour",
            "minute",
            "second",
            "dayOfWeek",
            "dayOfMonth",
            "month");

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        return file.invocations().stream()
                .flatMap(call -> (call.site().form() == CallSite.Form.ANNOTATION
                                ? annotated(file, call)
                                : called(file, call))
                        .stream());
    }

    private static Optional<Fact> annotated(ParsedFile file, Invocation call) {
        CallSite site = call.site();
        boolean jvm = Evidences.isOf(file, Set.of("java", "kotlin", "groovy", "scala"));
        boolean spring = site.name().equals("Scheduled")
                && (Evidences.imports(file, "org.springframework.scheduling")
                        || Evidences.imports(file, "io.quarkus.scheduler")
                        || Evidences.imports(file, "io.micronaut.scheduling"));
        boolean jakarta = site.name().equals("Schedule")
                && (Evidences.imports(file, "jakarta.ejb") || Evidences.imports(file, "javax.ejb"));
        if (jvm && (spring || jakarta)) {
            return fact(file, site.caller(), times(Arguments.of(call)), site.line());
        }
        boolean nest = Set.of("Cron", "Interval").contains(site.name()) && Evidences.imports(file, "@nestjs/schedule");
        if (nest) {
            String at = Arguments.of(call).at(0);
            return fact(file, site.caller(), Arguments.literal(at).orElse(at), site.line());
        }
        boolean scheduler = site.name().equals("scheduled_job") && Evidences.imports(file, "apscheduler");
        boolean celery = site.name().equals("periodic_task") && Evidences.imports(file, "celery");
        return scheduler || celery ? fact(file, site.caller(), plain(call.arguments()), site.line()) : Optional.empty();
    }

    private static String times(Arguments arguments) {
        return arguments.all().stream()
                .filter(argument -> TIMES.contains(argument.name()))
                .map(argument -> argument.name() + " "
                        + Arguments.literal(argument.text()).orElse(argument.text()))
                .collect(Collectors.joining(", "));
    }

    private static Optional<Fact> called(ParsedFile file, Invocation call) {
        CallSite site = call.site();
        Arguments arguments = Arguments.of(call);
        return switch (file.file().language().value()) {
            case "javascript", "typescript", "tsx" -> script(file, site, arguments);
            case "python" -> python(file, site, arguments);
            case "go" -> {
                boolean cron = Set.of("AddFunc", "AddJob").contains(site.name())
                        && Evidences.imports(file, "github.com/robfig/cron");
                yield cron ? scheduled(file, site, arguments.at(1), arguments.at(0)) : Optional.empty();
            }
            case "csharp" -> dotNet(file, site, arguments);
            case "java", "kotlin" -> {
                boolean quartz = site.name().equals("cronSchedule") && Evidences.imports(file, "org.quartz");
                yield quartz ? scheduled(file, site, site.caller(), arguments.at(0)) : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private static Optional<Fact> script(ParsedFile file, CallSite site, Arguments arguments) {
        boolean cron = site.name().equals("schedule") && site.receiver().endsWith("cron") && imports(file, "node-cron")
                || site.name().equals("CronJob") && imports(file, "cron");
        boolean named = site.name().equals("scheduleJob") && imports(file, "node-schedule");
        boolean first = named && Arguments.literal(arguments.at(1)).isPresent();
        return cron || named
                ? scheduled(file, site, first ? arguments.at(0) : arguments.at(1), arguments.at(first ? 1 : 0))
                : Optional.empty();
    }

    private static boolean imports(ParsedFile file, String module) {
        return file.bindings().stream().anyMatch(binding -> binding.target().equals(module));
    }

    private static Optional<Fact> python(ParsedFile file, CallSite site, Arguments arguments) {
        if (site.name().equals("add_job") && Evidences.imports(file, "apscheduler")) {
            String times = arguments.all().stream()
                    .skip(1)
                    .filter(argument -> argument.name().isEmpty()
                            || Set.of(
                                            "hours",
                                            "hour",
                                            "minutes",
                                            "minute",
                                            "seconds",
                                            "second",
                                            "days",
                                            "day",
                                            "weeks",
                                            "day_of_week",
                                            "trigger")
                                    .contains(argument.name()))
                    .map(argument -> (argument.name().isEmpty() ? "" : argument.name() + " ")
                            + Arguments.literal(argument.text()).orElse(argument.text()))
                    .collect(Collectors.joining(", "));
            return fact(file, job(arguments.at(0), site), times, site.line());
        }
        boolean celery = site.name().equals("add_periodic_task");
        String name = Arguments.literal(arguments.named("name")).orElse(job(arguments.at(1), site));
        return celery ? fact(file, name, arguments.at(0), site.line()) : Optional.empty();
    }

    private static Optional<Fact> dotNet(ParsedFile file, CallSite site, Arguments arguments) {
        boolean hangfire =
                site.name().equals("AddOrUpdate") && site.receiver().matches("RecurringJob|\\w*[rR]ecurringJob\\w*");
        if (hangfire) {
            List<Arguments.Argument> all = arguments.all();
            boolean named = Arguments.literal(arguments.at(0)).isPresent();
            int cron = named ? 2 : 1;
            String when = all.size() > cron ? all.get(cron).text() : "";
            return scheduled(file, site, arguments.at(0), when);
        }
        boolean quartz = site.name().equals("WithCronSchedule") && Evidences.imports(file, "Quartz");
        return quartz ? scheduled(file, site, site.caller(), arguments.at(0)) : Optional.empty();
    }

    private static Optional<Fact> scheduled(ParsedFile file, CallSite site, String job, String when) {
        return fact(file, job(job, site), Arguments.literal(when).orElse(when), site.line());
    }

    /** The job's own name; a function without one stands for the place that schedules it. */
    private static String job(String written, CallSite site) {
        String name = Arguments.literal(written).orElse(written).replaceFirst("\\.s\\(.*$", "");
        boolean named = name.matches("[\\w.:$ -]{1,60}");
        return named ? name : site.caller().isEmpty() ? "scheduled function" : site.caller();
    }

    private static String plain(String arguments) {
        return arguments.replaceAll("^\\(|\\)$", "").replaceAll("[\"']", "");
    }

    private static Optional<Fact> fact(ParsedFile file, String job, String when, int line) {
        return when.isBlank() || job.isBlank()
                ? Optional.empty()
                : Optional.of(Evidences.fact(Fact.Kind.SCHEDULED_JOB, job, when.strip(), file, line));
    }
}
