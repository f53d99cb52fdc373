package dev.weavewiki.core.code.resolve;

import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Call;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Timing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells of linked calls when they run, as the places show at which they were read. */
final class Timings {

    private static final Set<String> MAKERS = Set.of("constructor", "__init__", "initialize", "init", "<init>");

    private final Map<RepoPath, Map<Integer, List<CallSite>>> sites = new HashMap<>();

    /** Knows the calls of the files in which some run later than their callers. */
    Timings(List<ParsedFile> files) {
        for (ParsedFile file : files) {
            List<CallSite> calls = file.structure().calls();
            if (calls.stream().anyMatch(site -> site.timing() != Timing.DIRECT)) {
                sites.put(
                        file.path(),
                        calls.stream()
                                .filter(site -> site.form() != CallSite.Form.ANNOTATION)
                                .collect(Collectors.groupingBy(CallSite::line)));
            }
        }
    }

    /** The call as it is read on its line; of several of one name the one that runs first. */
    Call timed(Call call) {
        if (!call.within().isEmpty() || call.timing() != Timing.DIRECT) {
            return call.within().isEmpty() ? call : call.at(Timing.DEFERRED);
        }
        List<CallSite> line = sites.getOrDefault(call.from().path(), Map.of()).getOrDefault(call.line(), List.of());
        List<CallSite> named =
                line.stream().filter(site -> isMeant(call, site.name())).toList();
        return (named.isEmpty() ? line : named)
                .stream()
                        .map(CallSite::timing)
                        .sorted()
                        .findFirst()
                        .map(call::at)
                        .orElse(call);
    }

    private static boolean isMeant(Call call, String written) {
        String[] names = call.to().qualifiedName().split("\\.", -1);
        String last = names[names.length - 1];
        String maker = names.length > 1 && MAKERS.contains(last) ? names[names.length - 2] : last;
        return Stream.of(last, maker).anyMatch(written::equals);
    }
}
