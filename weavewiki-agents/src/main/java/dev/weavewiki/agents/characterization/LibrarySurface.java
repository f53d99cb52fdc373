package dev.weavewiki.agents.characterization;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Document;
import dev.weavewiki.core.model.code.EntryPoint;
import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.Visibility;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a library is entered that declares no way in: its default main file, or the types its README speaks of. */
final class LibrarySurface {

    private static final int TYPES = 3;

    private final Ground ground;

    LibrarySurface(Ground ground) {
        this.ground = ground;
    }

    List<EntryPoint> points() {
        List<EntryPoint> main = defaultMain().stream().toList();
        return main.isEmpty() ? documentedTypes() : main;
    }

    /** What npm loads where the manifest names no main file. */
    private Optional<EntryPoint> defaultMain() {
        return ground.manifests().stream()
                .filter(manifest ->
                        manifest.ecosystem().equals("npm") && manifest.path().depth() == 1)
                .findFirst()
                .flatMap(manifest -> Stream.of("index.js", "index.mjs", "index.ts")
                        .map(RepoPath::of)
                        .filter(ground::isMain)
                        .findFirst()
                        .flatMap(path -> entered(manifest, path)));
    }

    private Optional<EntryPoint> entered(Manifest manifest, RepoPath path) {
        return ground.code()
                .file(path)
                .flatMap(ground::entrance)
                .map(place -> new EntryPoint(
                        EntryPoint.Kind.LIBRARY, manifest.name(), "the main file that npm loads by default", place));
    }

    private List<EntryPoint> documentedTypes() {
        RepoPath base = new Shape(ground).base();
        return ground.main().stream()
                .filter(file -> file.path().parent().equals(base))
                .sorted(Comparator.comparingInt((SourceFile file) ->
                                -ground.code().sourcesOf(file.path()).size())
                        .thenComparing(SourceFile::path))
                .flatMap(file -> file.symbols().stream()
                        .filter(symbol -> symbol.isTopLevel() && symbol.kind().isType())
                        .filter(symbol -> symbol.visibility() == Visibility.PUBLIC && isDocumented(symbol)))
                .limit(TYPES)
                .map(symbol -> new EntryPoint(
                        EntryPoint.Kind.LIBRARY,
                        symbol.name(),
                        "public " + symbol.kind().word() + " that the documents show in use",
                        symbol.headEvidence()))
                .toList();
    }

    /** Whether the code examples of a README or guide use the type. */
    private boolean isDocumented(Symbol symbol) {
        Pattern use = Pattern.compile("\\b" + Pattern.quote(symbol.name()) + "\\b");
        return Stream.of(Document.Kind.README, Document.Kind.GUIDE)
                .flatMap(kind -> ground.code().documents(kind).stream())
                .flatMap(document -> document.sections().stream())
                .flatMap(section -> section.code().stream())
                .anyMatch(block -> use.matcher(block.text()).find());
    }
}
