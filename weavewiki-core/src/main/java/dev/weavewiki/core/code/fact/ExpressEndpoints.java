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

/**
 * Routes that files importing Express, or a server with Express's way of naming routes, put on an app or a router, given a
 * path and a handler.
 */
final class ExpressEndpoints implements FactDetector {

    private static final Set<String> SERVERS =
            Set.of("express", "@tinyhttp/app", "polka", "hono", "fastify", "restify", "koa-router", "@koa/router");
    private static final Set<String> VERBS = Set.of("get", "post", "put", "delete", "patch", "all");
    private static final Pattern ROUTER =
            Pattern.compile("(?i)(\\w*_)?(app|api|server|fastify|router?s?)|\\w+(App|Router)");
    private static final Pattern MADE =
            Pattern.compile("^=\\s*(?:new\\s+)?(?:(?:\\w+\\.)?Router|express|App|Hono|polka|[Ff]astify)\\(");
    private static final Pattern ROUTE =
            Pattern.compile("^(\\w+)\\s*\\.\\s*route\\(\\s*[\"'`]([^\"'`$]+)[\"'`]\\s*\\)");

    private final ExpressMounts mounts;

    ExpressEndpoints() {
        this(new ExpressMounts());
    }

    private ExpressEndpoints(ExpressMounts mounts) {
        this.mounts = mounts;
    }

    @Override
    public FactDetector over(List<ParsedFile> files, SourceTexts texts) {
        return new ExpressEndpoints(ExpressMounts.of(
                files.stream().filter(ExpressEndpoints::usesExpress).toList(), texts));
    }

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        return usesExpress(file)
                ? file.invocations().stream().flatMap(call -> endpoint(file, call, texts))
                : Stream.empty();
    }

    private static boolean usesExpress(ParsedFile file) {
        return file.bindings().stream().anyMatch(binding -> SERVERS.contains(binding.target()));
    }

    private Stream<Fact> endpoint(ParsedFile file, Invocation call, SourceTexts texts) {
        CallSite site = call.site();
        if (site.form() != CallSite.Form.CALL || !VERBS.contains(site.name())) {
            return Stream.empty();
        }
        Matcher chained = ROUTE.matcher(site.receiver());
        if (chained.find()) {
            return isRouter(file, chained.group(1))
                    ? fact(file, call, ExpressMounts.own(file, chained.group(1)), chained.group(2))
                    : Stream.empty();
        }
        boolean route = site.literal().startsWith("/")
                && !site.literal().contains("${")
                && call.arguments().contains(",");
        boolean named = site.receiver().matches("\\w+");
        return route && (!named || isRouter(file, site.receiver()))
                ? ExpressMounts.owner(file, call, texts).stream()
                        .flatMap(router -> fact(file, call, router, site.literal()))
                : Stream.empty();
    }

    private static boolean isRouter(ParsedFile file, String name) {
        return ROUTER.matcher(name).matches()
                || MADE.matcher(file.values().getOrDefault(name, "")).find();
    }

    private Stream<Fact> fact(ParsedFile file, Invocation call, String router, String path) {
        String verb = call.site().name().toUpperCase(Locale.ROOT);
        return mounts.prefixes(router).stream()
                .map(prefix -> Evidences.fact(
                        Fact.Kind.HTTP_ENDPOINT,
                        prefix.isEmpty() ? path : Evidences.path(prefix, path),
                        verb,
                        file,
                        call.site().line()));
    }
}
