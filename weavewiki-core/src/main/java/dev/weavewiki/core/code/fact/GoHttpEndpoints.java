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

/** Routes of net/http and of the common Go routers, with the prefixes of the groups they stand in. */
final class GoHttpEndpoints implements FactDetector {

    private static final List<String> ROUTERS = List.of(
            "github.com/gin-gonic/gin",
            "github.com/labstack/echo",
            "github.com/go-chi/chi",
            "github.com/gofiber/fiber",
            "github.com/gorilla/mux");
    private static final Set<String> VERBS = Set.of("get", "post", "put", "delete", "patch", "head", "options");
    private static final Set<String> HANDLERS = Set.of("HandleFunc", "Handle");

    private static final Pattern CHAINED =
            Pattern.compile("^(\\w+)\\.(?:HandleFunc|Handle)\\(\\s*\"([^\"]*)\".*", Pattern.DOTALL);

    private final GoRouterFunctions functions;

    GoHttpEndpoints() {
        this(new GoRouterFunctions());
    }

    private GoHttpEndpoints(GoRouterFunctions functions) {
        this.functions = functions;
    }

    @Override
    public FactDetector over(List<ParsedFile> files, SourceTexts texts) {
        return new GoHttpEndpoints(GoRouterFunctions.of(
                files.stream().filter(GoHttpEndpoints::serves).toList(), texts));
    }

    private static boolean serves(ParsedFile file) {
        return Evidences.isOf(file, Set.of("go")) && (Evidences.imports(file, "net/http") || routes(file));
    }

    private static boolean routes(ParsedFile file) {
        return ROUTERS.stream().anyMatch(module -> Evidences.imports(file, module));
    }

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        if (!serves(file)) {
            return Stream.empty();
        }
        boolean standard = Evidences.imports(file, "net/http");
        boolean router = routes(file);
        GoRouteGroups groups = GoRouteGroups.of(file, router ? texts.lines(file.path()) : List.of());
        Map<String, String> verbs = verbs(file);
        return file.invocations().stream().flatMap(call -> endpoint(file, call, standard, router, groups, verbs));
    }

    /** The methods to which Gorilla's routes are limited, by variable and pattern. */
    private static Map<String, String> verbs(ParsedFile file) {
        Map<String, String> verbs = new HashMap<>();
        for (Invocation call : file.invocations()) {
            Matcher chained = CHAINED.matcher(call.site().receiver());
            if (call.site().name().equals("Methods") && chained.matches()) {
                verbs.put(
                        chained.group(1) + " " + chained.group(2) + " "
                                + call.site().line(),
                        String.join(
                                ", ", Arguments.literals("[" + call.arguments().replaceAll("^\\(|\\)$", "") + "]")));
            }
        }
        return verbs;
    }

    private Stream<Fact> endpoint(
            ParsedFile file,
            Invocation call,
            boolean standard,
            boolean router,
            GoRouteGroups groups,
            Map<String, String> verbs) {
        CallSite site = call.site();
        boolean handles =
                standard && HANDLERS.contains(site.name()) && site.literal().contains("/");
        boolean routes = router
                && VERBS.contains(site.name().toLowerCase(Locale.ROOT))
                && (site.literal().startsWith("/")
                        || site.literal().isEmpty() && call.arguments().startsWith("(\"\""))
                && call.arguments().contains(",");
        if (site.form() != CallSite.Form.CALL || site.receiver().isEmpty() || !(handles || routes)) {
            return Stream.empty();
        }
        String pattern = site.literal();
        int space = pattern.indexOf(' ');
        String path = space < 0 ? pattern : pattern.substring(space + 1);
        String stated = space < 0
                ? verbs.getOrDefault(site.receiver() + " " + pattern + " " + site.line(), "")
                : pattern.substring(0, space);
        String verb = routes ? site.name().toUpperCase(Locale.ROOT) : stated;
        return groups.at(site, site.receiver()).stream()
                .flatMap(group -> functions.prefixes(file, site.caller(), group.root()).stream()
                        .map(outer -> outer + group.prefix()))
                .map(before -> before.isEmpty() ? path : Evidences.path(before, path))
                .map(full -> Evidences.fact(Fact.Kind.HTTP_ENDPOINT, full, verb, file, site.line()));
    }
}
