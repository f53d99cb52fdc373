package dev.weavewiki.core.code.entry;

import dev.weavewiki.core.code.fact.Facts;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.CodeGraph;
import dev.weavewiki.core.model.code.Document;
import dev.weavewiki.core.model.code.EntryPoint;
import dev.weavewiki.core.model.code.EntryReason;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.SourceTexts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers the ways into a repository: programs first, then libraries, routes, commands and jobs. */
public final class EntryPoints {

    private static final Comparator<EntryPoint> ORDER = Comparator.comparing(EntryPoint::kind)
            .thenComparing(EntryPoint::evidence)
            .thenComparing(EntryPoint::name);

    private EntryPoints() {}

    /**
     * The entry points, sorted by kind and place, each once. Tests and examples count only where there is nothing else.
     */
    public static List<EntryPoint> find(
            List<ParsedFile> sources,
            List<Manifest> manifests,
            List<Document> documents,
            List<Fact> facts,
            CodeGraph graph,
            SourceTexts texts) {
        List<ParsedFile> own = sources.stream().filter(EntryPoints::isOwn).toList();
        List<EntryPoint> programs = Programs.in(own, texts);
        List<EntryPoint> found = new ArrayList<>(declared(own, manifests));
        found.addAll(Libraries.npmIndexes(own, manifests));
        found.addAll(MainExports.in(own, manifests));
        found.addAll(programs);
        found.addAll(Libraries.in(own, programs, ShownNames.in(documents), graph));
        found.addAll(fromFacts(facts));
        if (found.isEmpty()) {
            found.addAll(Programs.in(sources, texts));
        }
        return found.stream().distinct().sorted(ORDER).toList();
    }

    private static boolean isOwn(ParsedFile file) {
        return file.file().role() == FileRole.SOURCE
                && !Facts.isAside(file.path().value());
    }

    private static List<EntryPoint> declared(List<ParsedFile> own, List<Manifest> manifests) {
        var modules = new MainModules(own);
        List<EntryPoint> found = new ArrayList<>();
        for (Manifest manifest : manifests) {
            if (Facts.isAside(manifest.path().value())) {
                continue;
            }
            found.addAll(modules.of(manifest));
            manifest.scripts().stream()
                    .filter(script -> script.kind() == Manifest.Script.Kind.BINARY)
                    .map(script -> new EntryPoint(
                            EntryPoint.Kind.BINARY,
                            script.name(),
                            EntryReason.MANIFEST_EXECUTABLE.english(),
                            script.evidence()))
                    .forEach(found::add);
        }
        return found;
    }

    /** What tests and releases the project is no way into it. */
    private static boolean isOfBuild(Fact fact) {
        return fact.evidence().path().value().startsWith(".github/");
    }

    private static List<EntryPoint> fromFacts(List<Fact> facts) {
        List<EntryPoint> found = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact.kind() == Fact.Kind.HTTP_ENDPOINT) {
                String name = fact.detail().isEmpty() ? fact.name() : fact.detail() + " " + fact.name();
                found.add(
                        new EntryPoint(EntryPoint.Kind.HTTP_ROUTE, name, EntryReason.ROUTE.english(), fact.evidence()));
            } else if (fact.kind() == Fact.Kind.CLI_COMMAND) {
                found.add(new EntryPoint(
                        EntryPoint.Kind.CLI_COMMAND, fact.name(), EntryReason.COMMAND.english(), fact.evidence()));
            } else if (fact.kind() == Fact.Kind.SCHEDULED_JOB && !isOfBuild(fact)) {
                found.add(new EntryPoint(
                        EntryPoint.Kind.SCHEDULED_JOB,
                        fact.name(),
                        EntryReason.SCHEDULED.english(fact.detail()),
                        fact.evidence()));
            }
        }
        return found;
    }
}
