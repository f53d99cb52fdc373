package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Endpoints declared by the decorators of Flask, FastAPI and their relatives. */
final class PythonHttpEndpoints implements FactDetector {

    private static final List<String> FRAMEWORKS = List.of("flask", "fastapi", "starlette", "quart", "sanic");
    private static final Set<String> VERBS = Set.of("get", "post", "put", "delete", "patch", "head", "options");
    private static final Pattern METHODS = Pattern.compile("\\bmethods\\s*=\\s*[\\[({]([^\\])}]*)");

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        boolean serves = Evidences.isOf(file, Set.of("python"))
                && FRAMEWORKS.stream().anyMatch(framework -> Evidences.imports(file, framework));
        return serves ? file.invocations().stream().flatMap(call -> endpoint(file, call)) : Stream.empty();
    }

    private static Stream<Fact> endpoint(ParsedFile file, Invocation call) {
        CallSite site = call.site();
        boolean route = site.name().equals("route");
        if (site.form() != CallSite.Form.ANNOTATION
                || site.receiver().isEmpty()
                || !site.literal().startsWith("/")
                || !(route || VERBS.contains(site.name()))) {
            return Stream.empty();
        }
        String verbs = route ? methods(call) : site.name().toUpperCase(Locale.ROOT);
        return Stream.of(Evidences.fact(Fact.Kind.HTTP_ENDPOINT, site.literal(), verbs, file, site.line()));
    }

    private static String methods(Invocation call) {
        Matcher matcher = METHODS.matcher(call.arguments());
        return matcher.find() ? matcher.group(1).replaceAll("[\"'\\s]", "").replace(",", ", ") : "GET";
    }
}
