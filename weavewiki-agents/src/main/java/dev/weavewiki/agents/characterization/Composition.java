package dev.weavewiki.agents.characterization;

import dev.weavewiki.agents.Prose;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.code.EntryPoint;
import dev.weavewiki.core.model.code.Manifest.Requirement;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a project is where nobody says it: how it is entered, in which languages, and what it builds on. */
final class Composition {

    private static final int BASES = 3;

    private final Ground ground;
    private final ProseLanguage say;

    Composition(Ground ground) {
        this.ground = ground;
        this.say = ground.say();
    }

    /** One sentence; empty where the code shows neither a way in nor what it builds on. */
    Optional<Claim> claim() {
        List<EntryPoint> own = ground.code().entryPoints().stream()
                .filter(point -> ground.isMain(point.evidence().path())
                        || ground.code()
                                .file(point.evidence().path())
                                .filter(file -> !file.role().isSource())
                                .isPresent())
                .toList();
        List<String> kinds = new ArrayList<>();
        Set<Evidence> evidence = new LinkedHashSet<>();
        first(own, EntryPoint.Kind.BINARY).ifPresent(point -> {
            kinds.add(say.text("a command-line program ({0})", PlainText.code(ground.code(), point.name())));
            evidence.add(point.evidence());
        });
        long routes = own.stream()
                .filter(point -> point.kind() == EntryPoint.Kind.HTTP_ROUTE)
                .count();
        first(own, EntryPoint.Kind.HTTP_ROUTE).ifPresent(point -> {
            kinds.add(say.text(
                    routes,
                    "an HTTP service with {0} route",
                    "an HTTP service with {0} routes",
                    Prose.number(routes, say)));
            evidence.add(point.evidence());
        });
        List<Requirement> bases = bases();
        if (kinds.isEmpty() || bases.isEmpty()) {
            return Optional.empty();
        }
        bases.forEach(base -> evidence.add(base.evidence()));
        String statement = say.text(
                "This is {0}, written in {1} on the basis of {2}.",
                say.list(kinds),
                say.list(Languages.named(ground.main()).stream().limit(2).toList()),
                say.list(bases.stream().map(Requirement::name).toList()));
        return Optional.of(new Claim(
                PlainText.safe(ground.code(), statement),
                evidence.stream().filter(ground.code()::holds).toList()));
    }

    private static Optional<EntryPoint> first(List<EntryPoint> points, EntryPoint.Kind kind) {
        return points.stream().filter(point -> point.kind() == kind).findFirst();
    }

    /** The requirements at run time that most files of the product import. */
    private List<Requirement> bases() {
        Externals externals = new Externals(ground);
        return externals.ranked().stream()
                .filter(need -> need.scope().equals("runtime") && externals.importingFiles(need) > 0)
                .limit(BASES)
                .toList();
    }
}
