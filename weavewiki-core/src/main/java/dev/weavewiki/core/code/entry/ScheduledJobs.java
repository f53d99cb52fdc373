package dev.weavewiki.core.code.entry;

import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.EntryPoint;
import java.util.List;

/** Methods that a scheduler calls. */
final class ScheduledJobs {

    private ScheduledJobs() {}

    static List<EntryPoint> in(List<ParsedFile> files) {
        return files.stream()
                .filter(file -> file.bindings().stream()
                        .anyMatch(binding -> binding.target().startsWith("org.springframework.scheduling")))
                .flatMap(file -> file.invocations().stream()
                        .map(invocation -> invocation.site())
                        .filter(site -> site.form() == CallSite.Form.ANNOTATION
                                && site.name().equals("Scheduled"))
                        .map(site -> new EntryPoint(
                                EntryPoint.Kind.SCHEDULED_JOB,
                                site.caller(),
                                "called by a scheduler",
                                Evidence.of(file.path(), LineRange.at(site.line())))))
                .toList();
    }
}
