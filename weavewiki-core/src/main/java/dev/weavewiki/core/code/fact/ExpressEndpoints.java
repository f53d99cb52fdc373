package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Routes that files importing Express put on an app or a router, given a path and a handler. */
final class ExpressEndpoints implements FactDetector {

    private static final Set<String> VERBS = Set.of("get", "post", "put", "delete", "patch", "all");
    private static final Pattern ROUTER = Pattern.compile("(?i)(\\w*_)?(app|api|server|router?s?)|\\w+(App|Router)");

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        boolean express =
                file.bindings().stream().anyMatch(binding -> binding.target().equals("express"));
        return express ? file.invocations().stream().flatMap(call -> endpoint(file, call)) : Stream.empty();
    }

    private static Stream<Fact> endpoint(ParsedFile file, Invocation call) {
        CallSite site = call.site();
        boolean route = site.form() == CallSite.Form.CALL
                && VERBS.contains(site.name())
                && ROUTER.matcher(site.receiver()).matches()
                && site.literal().startsWith("/")
                && call.arguments().contains(",");
        return route
                ? Stream.of(Evidences.fact(
                        Fact.Kind.HTTP_ENDPOINT,
                        site.literal(),
                        site.name().toUpperCase(Locale.ROOT),
                        file,
                        site.line()))
                : Stream.empty();
    }
}
