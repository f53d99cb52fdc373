package dev.weavewiki.agents.characterization;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.code.EntryPoint;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who the entry points are there for. */
final class Callers {

    private final Ground ground;

    Callers(Ground ground) {
        this.ground = ground;
    }

    List<Claim> claims() {
        ProseLanguage say = ground.say();
        Entrances entrances = new Entrances(ground);
        List<EntryPoint> points = entrances.ranked();
        List<Claim> claims = new ArrayList<>();
        first(points, EntryPoint.Kind.LIBRARY)
                .filter(point -> entrances.isWayIn(point))
                .ifPresent(point -> claims.add(Claim.of(
                        asLibrary(point),
                        new Evidence(
                                point.evidence().path(),
                                point.evidence().lines().head(15)))));
        Optional<EntryPoint> command =
                first(points, EntryPoint.Kind.BINARY).or(() -> first(points, EntryPoint.Kind.CLI_COMMAND));
        command.ifPresent(point -> claims.add(Claim.of(
                PlainText.safe(ground.code(), say.text("People run it on the command line, as {0}.", point.name())),
                new Evidence(point.evidence().path(), point.evidence().lines().head(15)))));
        long routes = points.stream()
                .filter(point -> point.kind() == EntryPoint.Kind.HTTP_ROUTE)
                .count();
        first(points, EntryPoint.Kind.HTTP_ROUTE)
                .ifPresent(point -> claims.add(Claim.of(
                        PlainText.safe(
                                ground.code(),
                                routes == 1
                                        ? say.text("HTTP clients reach it at 1 route, {0}.", point.name())
                                        : say.text(
                                                "HTTP clients reach it at {0} routes, among them {1}.",
                                                routes, point.name())),
                        new Evidence(
                                point.evidence().path(),
                                point.evidence().lines().head(15)))));
        return claims;
    }

    private String asLibrary(EntryPoint point) {
        ProseLanguage say = ground.say();
        String language = Languages.named(ground.main()).get(0);
        String name = PlainText.code(ground.code(), point.name());
        return name.startsWith("`")
                ? say.text("Programs in {0} use it as a library, through {1} first.", language, name)
                : say.text("Programs in {0} use it as a library.", language);
    }

    private static Optional<EntryPoint> first(List<EntryPoint> points, EntryPoint.Kind kind) {
        return points.stream().filter(point -> point.kind() == kind).findFirst();
    }
}
