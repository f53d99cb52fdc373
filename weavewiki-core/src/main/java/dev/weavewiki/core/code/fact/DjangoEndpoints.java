package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import java.util.List;
import java.util.stream.Stream;

/** Routes of Django's URL configurations and of REST framework's routers, with all prefixes of inclusions. */
final class DjangoEndpoints implements FactDetector {

    private final DjangoRoutes routes;

    DjangoEndpoints() {
        this(DjangoRoutes.of(List.of(), path -> List.of()));
    }

    private DjangoEndpoints(DjangoRoutes routes) {
        this.routes = routes;
    }

    @Override
    public FactDetector over(List<ParsedFile> files, SourceTexts texts) {
        return new DjangoEndpoints(DjangoRoutes.of(files, texts));
    }

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        return routes.routes(file).stream()
                .filter(route -> !route.path().contains(Mounts.UNKNOWN))
                .flatMap(route -> routes.prefixes(route.list()).stream()
                        .map(prefix -> Evidences.fact(
                                Fact.Kind.HTTP_ENDPOINT,
                                Evidences.path(prefix + "/" + route.path()),
                                route.detail(),
                                file,
                                route.line())));
    }
}
