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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Endpoints declared by annotations of Spring and of Jakarta REST. */
final class JavaHttpEndpoints implements FactDetector {

    private static final Map<String, String> SPRING = Map.of(
            "GetMapping", "GET",
            "PostMapping", "POST",
            "PutMapping", "PUT",
            "DeleteMapping", "DELETE",
            "PatchMapping", "PATCH",
            "RequestMapping", "");

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");
    private static final Pattern REQUEST_METHOD = Pattern.compile("RequestMethod\\.(\\w+)");

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
                .filter(symbol -> symbol.kind().isCallable())
                .flatMap(method -> byCarrier.getOrDefault(method.qualifiedName(), List.of()).stream()
                        .filter(call -> method.lines().contains(call.site().line()))
                        .flatMap(call ->
                                spring ? spring(file, method, call, byCarrier) : rest(file, method, call, byCarrier)));
    }

    private static Stream<Fact> spring(
            ParsedFile file, Symbol method, Invocation call, Map<String, List<Invocation>> byCarrier) {
        String verb = SPRING.get(call.site().name());
        if (verb == null) {
            return Stream.empty();
        }
        Matcher named = REQUEST_METHOD.matcher(call.arguments());
        String shown = verb.isEmpty() && named.find() ? named.group(1) : verb;
        String prefix = path(byCarrier.getOrDefault(method.container(), List.of()), "RequestMapping");
        return Stream.of(endpoint(file, prefix, Evidences.firstOr(call, "value|path"), shown, call));
    }

    private static Stream<Fact> rest(
            ParsedFile file, Symbol method, Invocation call, Map<String, List<Invocation>> byCarrier) {
        if (!METHODS.contains(call.site().name())) {
            return Stream.empty();
        }
        String prefix = path(byCarrier.getOrDefault(method.container(), List.of()), "Path");
        List<Invocation> own = byCarrier.getOrDefault(method.qualifiedName(), List.of()).stream()
                .filter(other -> method.lines().contains(other.site().line()))
                .toList();
        return Stream.of(endpoint(file, prefix, path(own, "Path"), call.site().name(), call));
    }

    private static String path(List<Invocation> annotations, String name) {
        return annotations.stream()
                .filter(call -> call.site().name().equals(name))
                .map(call -> Evidences.firstOr(call, "value|path"))
                .findFirst()
                .orElse("");
    }

    private static Fact endpoint(ParsedFile file, String prefix, String path, String verb, Invocation call) {
        String joined = ("/" + prefix + "/" + path).replaceAll("/+", "/");
        String name = joined.length() > 1 && joined.endsWith("/") ? joined.substring(0, joined.length() - 1) : joined;
        return Evidences.fact(
                Fact.Kind.HTTP_ENDPOINT,
                name,
                verb.toUpperCase(Locale.ROOT),
                file,
                call.site().line());
    }
}
