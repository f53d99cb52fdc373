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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Endpoints declared by the decorators of Flask, FastAPI and their relatives. */
final class PythonHttpEndpoints implements FactDetector {

    private static final List<String> FRAMEWORKS = List.of("flask", "fastapi", "starlette", "quart", "sanic");
    private static final Set<String> VERBS = Set.of("get", "post", "put", "delete", "patch", "head", "options");
    private static final String UNKNOWN = "?";
    private static final Map<String, String> ROUTERS = Map.of("APIRouter", "prefix", "Blueprint", "url_prefix");
    private static final Pattern FORMATTED = Pattern.compile("prefix\\s*=\\s*(?:f[\"']|[\"'][^\"']*[\"']\\s*[+%])");
    private static final Pattern METHODS = Pattern.compile("\\bmethods\\s*=\\s*[\\[({]([^\\])}]*)");

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        boolean serves = Evidences.isOf(file, Set.of("python"))
                && FRAMEWORKS.stream().anyMatch(framework -> Evidences.imports(file, framework));
        if (!serves) {
            return Stream.empty();
        }
        Map<String, String> prefixes = prefixes(file, texts.lines(file.path()));
        return file.invocations().stream().flatMap(call -> endpoint(file, call, prefixes));
    }

    /** The prefix of each router and blueprint; one that is no literal is noted as unknown. */
    private static Map<String, String> prefixes(ParsedFile file, List<String> lines) {
        Map<String, String> prefixes = new HashMap<>();
        for (Invocation call : file.invocations()) {
            String argument = ROUTERS.get(call.site().name());
            String router = argument == null ? "" : Evidences.assigned(lines, call);
            if (argument != null && !router.isEmpty()) {
                String prefix = Evidences.argument(call, argument);
                boolean given = call.arguments().contains(argument);
                prefixes.put(router, given && (prefix.isEmpty() || isFormatted(call)) ? UNKNOWN : prefix);
            }
        }
        return prefixes;
    }

    private static boolean isFormatted(Invocation call) {
        return FORMATTED.matcher(call.arguments()).find();
    }

    private static Stream<Fact> endpoint(ParsedFile file, Invocation call, Map<String, String> prefixes) {
        CallSite site = call.site();
        boolean route = site.name().equals("route");
        if (site.form() != CallSite.Form.ANNOTATION
                || site.receiver().isEmpty()
                || !isPath(call)
                || !(route || VERBS.contains(site.name()))) {
            return Stream.empty();
        }
        String verbs = route ? methods(call) : site.name().toUpperCase(Locale.ROOT);
        String prefix = prefixes.getOrDefault(site.receiver(), "");
        return prefix.equals(UNKNOWN)
                ? Stream.empty()
                : Stream.of(Evidences.fact(
                        Fact.Kind.HTTP_ENDPOINT, Evidences.path(prefix, site.literal()), verbs, file, site.line()));
    }

    /** A router with a prefix may serve the prefix itself. */
    private static boolean isPath(Invocation call) {
        return call.site().literal().startsWith("/")
                || call.arguments().startsWith("(\"\"")
                || call.arguments().startsWith("(''");
    }

    private static String methods(Invocation call) {
        Matcher matcher = METHODS.matcher(call.arguments());
        return matcher.find() ? matcher.group(1).replaceAll("[\"'\\s]", "").replace(",", ", ") : "GET";
    }
}
