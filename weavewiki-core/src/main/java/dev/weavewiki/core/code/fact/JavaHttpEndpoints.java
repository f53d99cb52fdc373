package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.model.code.Symbol;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Endpoints declared by annotations of Spring and of Jakarta REST; paths that are no literals are left out. */
final class JavaHttpEndpoints implements FactDetector {

    private static final Map<String, String> SPRING = Map.of(
            "GetMapping", "GET",
            "PostMapping", "POST",
            "PutMapping", "PUT",
            "DeleteMapping", "DELETE",
            "PatchMapping", "PATCH",
            "RequestMapping", "");

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");
    private static final Pattern REQUEST_METHOD =
            Pattern.compile("\\b(?:RequestMethod\\.)?(GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)\\b");

    /** Types with these call the endpoints of somebody else. */
    private static final Set<String> CLIENTS = Set.of("FeignClient", "RegisterRestClient");

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        boolean spring = Evidences.imports(file, "org.springframework.web");
        boolean rest = Evidences.imports(file, "jakarta.ws.rs") || Evidences.imports(file, "javax.ws.rs");
        if (!spring && !rest) {
            return Stream.empty();
        }
        Map<String, List<Invocation>> byCarrier = file.invocations().stream()
                .filter(call -> call.site().form() == CallSite.Form.ANNOTATION)
                .collect(Collectors.groupingBy(call -> call.site().caller()));
        return file.symbols().stream()
                .filter(symbol -> symbol.kind().isCallable() && byCarrier.containsKey(symbol.qualifiedName()))
                .flatMap(method -> endpoints(
                        file,
                        byCarrier.getOrDefault(method.qualifiedName(), List.of()).stream()
                                .filter(call ->
                                        method.lines().contains(call.site().line()))
                                .toList(),
                        container(byCarrier, method),
                        spring));
    }

    private static List<Invocation> container(Map<String, List<Invocation>> byCarrier, Symbol method) {
        return byCarrier.getOrDefault(method.container(), List.of());
    }

    private static Stream<Fact> endpoints(
            ParsedFile file, List<Invocation> own, List<Invocation> type, boolean spring) {
        boolean client =
                type.stream().anyMatch(call -> CLIENTS.contains(call.site().name()));
        if (client) {
            return Stream.empty();
        }
        return own.stream().flatMap(call -> spring ? spring(file, call, type) : rest(file, call, own, type));
    }

    private static Stream<Fact> spring(ParsedFile file, Invocation call, List<Invocation> type) {
        String verb = SPRING.get(call.site().name());
        if (verb == null) {
            return Stream.empty();
        }
        int methods = call.arguments().indexOf("method");
        String shown = verb.isEmpty() && methods >= 0
                ? REQUEST_METHOD
                        .matcher(call.arguments().substring(methods))
                        .results()
                        .map(MatchResult::group)
                        .map(text -> text.replace("RequestMethod.", ""))
                        .collect(Collectors.joining(", "))
                : verb;
        return joined(file, call, shown, paths(type, "RequestMapping"), Evidences.literals(call, "value|path"));
    }

    private static Stream<Fact> rest(ParsedFile file, Invocation call, List<Invocation> own, List<Invocation> type) {
        boolean served = METHODS.contains(call.site().name())
                && type.stream().anyMatch(other -> other.site().name().equals("Path"));
        return served
                ? joined(file, call, call.site().name(), paths(type, "Path"), paths(own, "Path"))
                : Stream.empty();
    }

    private static List<String> paths(List<Invocation> annotations, String name) {
        return annotations.stream()
                .filter(call -> call.site().name().equals(name))
                .map(call -> Evidences.literals(call, "value|path"))
                .findFirst()
                .orElse(List.of(""));
    }

    private static Stream<Fact> joined(
            ParsedFile file, Invocation call, String verb, List<String> prefixes, List<String> paths) {
        return prefixes.stream()
                .flatMap(prefix -> paths.stream()
                        .map(path -> Evidences.fact(
                                Fact.Kind.HTTP_ENDPOINT,
                                Evidences.path(prefix, path),
                                verb.toUpperCase(Locale.ROOT),
                                file,
                                call.site().line())));
    }
}
