package dev.weavewiki.agents.characterization;

import dev.weavewiki.agents.Prose;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.code.EntryPoint;
import dev.weavewiki.core.model.code.Manifest.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a project is where nobody says it: how it is entered, in which languages, and what it builds on. */
final class Composition {

    private static final int BASES = 3;

    private final Ground ground;

    Composition(Ground ground) {
        this.ground = ground;
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
            kinds.add("a command-line program (" + PlainText.code(ground.code(), point.name()) + ")");
            evidence.add(point.evidence());
        });
        long routes = own.stream()
                .filter(point -> point.kind() == EntryPoint.Kind.HTTP_ROUTE)
                .count();
        first(own, EntryPoint.Kind.HTTP_ROUTE).ifPresent(point -> {
            kinds.add("an HTTP service with " + Prose.count(routes, "route"));
            evidence.add(point.evidence());
        });
        List<Requirement> bases = bases();
        if (kinds.isEmpty() || bases.isEmpty()) {
            return Optional.empty();
        }
        bases.forEach(base -> evidence.add(base.evidence()));
        String languages =
                Prose.list(Languages.named(ground.main()).stream().limit(2).toList());
        String statement = "This is " + Prose.list(kinds) + ", written in " + languages + " on the basis of "
                + Prose.list(bases.stream().map(Requirement::name).toList()) + ".";
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
