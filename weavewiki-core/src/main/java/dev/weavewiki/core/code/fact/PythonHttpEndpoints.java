package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Endpoints declared by the decorators of Flask, FastAPI and their relatives. */
final class PythonHttpEndpoints implements FactDetector {

    private static final Set<String> VERBS = Set.of("get", "post", "put", "delete", "patch", "head", "options");
    private static final Set<String> ADDED = Set.of("add_url_rule", "add_api_route");

    private final PythonRouters routers;

    PythonHttpEndpoints() {
        this(new PythonRouters());
    }

    private PythonHttpEndpoints(PythonRouters routers) {
        this.routers = routers;
    }

    @Override
    public FactDetector over(List<ParsedFile> files, SourceTexts texts) {
        return new PythonHttpEndpoints(PythonRouters.of(files, texts));
    }

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        return Evidences.isOf(file, Set.of("python")) && PythonRouters.serves(file)
                ? file.invocations().stream().flatMap(call -> endpoint(file, call))
                : Stream.empty();
    }

    private Stream<Fact> endpoint(ParsedFile file, Invocation call) {
        CallSite site = call.site();
        boolean route = site.name().equals("route") || ADDED.contains(site.name());
        boolean declared = ADDED.contains(site.name()) == (site.form() == CallSite.Form.CALL);
        if (!declared || site.receiver().isEmpty() || !isPath(call) || !(route || VERBS.contains(site.name()))) {
            return Stream.empty();
        }
        String verbs = route ? methods(call) : site.name().toUpperCase(Locale.ROOT);
        return routers.prefixes(file, site.receiver()).stream()
                .map(prefix -> Evidences.fact(
                        Fact.Kind.HTTP_ENDPOINT, Evidences.path(prefix, site.literal()), verbs, file, site.line()));
    }

    /** A router with a prefix may serve the prefix itself. */
    private static boolean isPath(Invocation call) {
        return call.site().literal().startsWith("/")
                || call.arguments().startsWith("(\"\"")
                || call.arguments().startsWith("(''");
    }

    private static String methods(Invocation call) {
        List<String> methods = Arguments.literals(Arguments.of(call).named("methods"));
        return methods.isEmpty() ? "GET" : String.join(", ", methods);
    }
}
