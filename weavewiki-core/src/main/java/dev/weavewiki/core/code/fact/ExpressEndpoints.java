package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Routes that files importing Express put on an app or a router, given a path and a handler. */
final class ExpressEndpoints implements FactDetector {

    private static final Set<String> VERBS = Set.of("get", "post", "put", "delete", "patch", "all");
    private static final Pattern ROUTER = Pattern.compile("(?i)(\\w*_)?(app|api|server|router?s?)|\\w+(App|Router)");
    private static final Pattern ROUTE =
            Pattern.compile("^(\\w+)\\s*\\.\\s*route\\(\\s*[\"'`]([^\"'`$]+)[\"'`]\\s*\\)");

    private final ExpressMounts mounts;

    ExpressEndpoints() {
        this(new ExpressMounts(Map.of()));
    }

    private ExpressEndpoints(ExpressMounts mounts) {
        this.mounts = mounts;
    }

    @Override
    public FactDetector over(List<ParsedFile> files) {
        return new ExpressEndpoints(ExpressMounts.of(
                files.stream().filter(ExpressEndpoints::usesExpress).toList()));
    }

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        return usesExpress(file) ? file.invocations().stream().flatMap(call -> endpoint(file, call)) : Stream.empty();
    }

    private static boolean usesExpress(ParsedFile file) {
        return file.bindings().stream().anyMatch(binding -> binding.target().equals("express"));
    }

    private Stream<Fact> endpoint(ParsedFile file, Invocation call) {
        CallSite site = call.site();
        if (site.form() != CallSite.Form.CALL || !VERBS.contains(site.name())) {
            return Stream.empty();
        }
        Matcher chained = ROUTE.matcher(site.receiver());
        if (chained.find()) {
            return fact(file, call, chained.group(1), chained.group(2));
        }
        boolean route = site.literal().startsWith("/")
                && !site.literal().contains("${")
                && call.arguments().contains(",");
        return route ? fact(file, call, site.receiver(), site.literal()) : Stream.empty();
    }

    private Stream<Fact> fact(ParsedFile file, Invocation call, String router, String path) {
        if (!ROUTER.matcher(router).matches()) {
            return Stream.empty();
        }
        String verb = call.site().name().toUpperCase(Locale.ROOT);
        return mounts.prefixes(file, router).stream()
                .map(prefix -> Evidences.fact(
                        Fact.Kind.HTTP_ENDPOINT,
                        prefix.isEmpty() ? path : Evidences.path(prefix, path),
                        verb,
                        file,
                        call.site().line()));
    }
}
