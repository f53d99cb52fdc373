package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Routes of net/http and of the common Go routers, with the prefixes of the groups they stand in. */
final class GoHttpEndpoints implements FactDetector {

    private static final List<String> ROUTERS = List.of(
            "github.com/gin-gonic/gin",
            "github.com/labstack/echo",
            "github.com/go-chi/chi",
            "github.com/gofiber/fiber");
    private static final Set<String> VERBS = Set.of("get", "post", "put", "delete", "patch", "head", "options");
    private static final Set<String> HANDLERS = Set.of("HandleFunc", "Handle");

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        if (!Evidences.isOf(file, Set.of("go"))) {
            return Stream.empty();
        }
        boolean standard = Evidences.imports(file, "net/http");
        boolean router = ROUTERS.stream().anyMatch(module -> Evidences.imports(file, module));
        if (!standard && !router) {
            return Stream.empty();
        }
        GoRouteGroups groups = GoRouteGroups.of(file, router ? texts.lines(file.path()) : List.of());
        return file.invocations().stream().flatMap(call -> endpoint(file, call, standard, router, groups));
    }

    private static Stream<Fact> endpoint(
            ParsedFile file, Invocation call, boolean standard, boolean router, GoRouteGroups groups) {
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
        String verb = routes ? site.name().toUpperCase(Locale.ROOT) : space < 0 ? "" : pattern.substring(0, space);
        Optional<String> prefix = groups.prefix(site);
        return prefix.stream()
                .map(before -> before.isEmpty() ? path : Evidences.path(before, path))
                .map(full -> Evidences.fact(Fact.Kind.HTTP_ENDPOINT, full, verb, file, site.line()));
    }
}
