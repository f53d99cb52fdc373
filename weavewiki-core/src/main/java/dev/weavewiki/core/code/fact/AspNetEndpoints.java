package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Endpoints of ASP.NET Core: attributes on controllers' methods, and {@code MapGet} with its relatives. */
final class AspNetEndpoints implements FactDetector {

    private static final Set<String> VERBS = Set.of("Get", "Post", "Put", "Delete", "Patch", "Head", "Options");
    private static final String UNKNOWN = "[]";
    private static final String TEMPLATE = "template|Template";

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        if (!Evidences.isOf(file, Set.of("csharp"))) {
            return Stream.empty();
        }
        Stream<Fact> controllers =
                Evidences.imports(file, "Microsoft.AspNetCore.Mvc") ? attributes(file) : Stream.empty();
        Map<String, String> groups = new HashMap<>();
        boolean grouped =
                file.invocations().stream().anyMatch(call -> call.site().name().equals("MapGroup"));
        List<String> lines = grouped ? texts.lines(file.path()) : List.of();
        return Stream.concat(
                controllers, file.invocations().stream().flatMap(call -> mapped(file, call, groups, lines)));
    }

    private static Stream<Fact> mapped(
            ParsedFile file, Invocation call, Map<String, String> groups, List<String> lines) {
        CallSite site = call.site();
        if (site.form() != CallSite.Form.CALL
                || !site.name().startsWith("Map")
                || site.receiver().isEmpty()) {
            return Stream.empty();
        }
        String prefix = groups.getOrDefault(site.receiver(), "");
        if (site.name().equals("MapGroup")) {
            String variable = Evidences.assigned(lines, call);
            boolean known = !site.literal().isEmpty() || call.arguments().startsWith("(\"\"");
            groups.put(variable, prefix + "/" + (known ? site.literal() : UNKNOWN));
            return Stream.empty();
        }
        String verb = site.name().substring("Map".length());
        boolean route = VERBS.contains(verb)
                && call.arguments().contains(",")
                && (!site.literal().isEmpty() || call.arguments().startsWith("(\"\""))
                && !site.receiver().contains("(")
                && !prefix.contains(UNKNOWN);
        return route ? Stream.of(fact(file, call, Evidences.path(prefix, site.literal()), verb)) : Stream.empty();
    }

    private static Stream<Fact> attributes(ParsedFile file) {
        Map<String, List<Invocation>> byCarrier = file.invocations().stream()
                .filter(call -> call.site().form() == CallSite.Form.ANNOTATION)
                .collect(Collectors.groupingBy(call -> call.site().caller()));
        return file.symbols().stream()
                .filter(symbol -> symbol.kind().isCallable() && byCarrier.containsKey(symbol.qualifiedName()))
                .flatMap(method -> {
                    List<Invocation> own = byCarrier.getOrDefault(method.qualifiedName(), List.of()).stream()
                            .filter(call -> method.lines().contains(call.site().line()))
                            .toList();
                    List<Invocation> type = byCarrier.getOrDefault(method.container(), List.of());
                    return own.stream().flatMap(call -> endpoint(file, call, own, type));
                });
    }

    private static Stream<Fact> endpoint(
            ParsedFile file, Invocation call, List<Invocation> own, List<Invocation> type) {
        String name = call.site().name();
        boolean verbal = name.startsWith("Http") && VERBS.contains(name.substring("Http".length()));
        if (!verbal) {
            return Stream.empty();
        }
        String caller = call.site().caller();
        List<String> paths = Evidences.literals(call, TEMPLATE);
        List<String> shown = paths.equals(List.of("")) ? routes(own) : paths;
        return routes(type).stream()
                .flatMap(prefix -> shown.stream().map(path -> full(prefix, path, caller)))
                .filter(path -> path.indexOf('[') < 0)
                .map(path -> fact(file, call, path, name.substring("Http".length())));
    }

    private static List<String> routes(List<Invocation> annotations) {
        List<String> routes = annotations.stream()
                .filter(call -> call.site().name().equals("Route"))
                .flatMap(call -> Evidences.literals(call, TEMPLATE).stream())
                .toList();
        boolean none = annotations.stream().noneMatch(call -> call.site().name().equals("Route"));
        return none ? List.of("") : routes;
    }

    private static String full(String prefix, String path, String caller) {
        String[] names = caller.split("\\.");
        String action = names[names.length - 1];
        String type = names.length < 2 ? "" : names[names.length - 2];
        String controller =
                type.endsWith("Controller") ? type.substring(0, type.length() - "Controller".length()) : type;
        String whole = path.startsWith("/") || path.startsWith("~/")
                ? Evidences.path(path.substring(path.indexOf('/')))
                : Evidences.path(prefix, path);
        return whole.replace("[controller]", controller).replace("[action]", action);
    }

    private static Fact fact(ParsedFile file, Invocation call, String path, String verb) {
        return Evidences.fact(
                Fact.Kind.HTTP_ENDPOINT,
                path,
                verb.toUpperCase(Locale.ROOT),
                file,
                call.site().line());
    }
}
