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

/** Routes of net/http and of the common Go routers. */
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
        return file.invocations().stream().flatMap(call -> endpoint(file, call, standard, router));
    }

    private static Stream<Fact> endpoint(ParsedFile file, Invocation call, boolean standard, boolean router) {
        CallSite site = call.site();
        boolean handles =
                standard && HANDLERS.contains(site.name()) && site.literal().contains("/");
        boolean routes = router
                && VERBS.contains(site.name().toLowerCase(Locale.ROOT))
                && site.literal().startsWith("/");
        if (site.form() != CallSite.Form.CALL || site.receiver().isEmpty() || !(handles || routes)) {
            return Stream.empty();
        }
        String pattern = site.literal();
        int space = pattern.indexOf(' ');
        String path = space < 0 ? pattern : pattern.substring(space + 1);
        String verb = routes ? site.name().toUpperCase(Locale.ROOT) : space < 0 ? "" : pattern.substring(0, space);
        return Stream.of(Evidences.fact(Fact.Kind.HTTP_ENDPOINT, path, verb, file, site.line()));
    }
}
