package dev.weavewiki.agents.characterization;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Document;
import dev.weavewiki.core.model.code.EntryPoint;
import dev.weavewiki.core.model.code.Manifest;
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
    private final List<String> examples;

    LibrarySurface(Ground ground) {
        this.ground = ground;
        this.examples = Stream.of(Document.Kind.README, Document.Kind.GUIDE)
                .flatMap(kind -> ground.code().documents(kind).stream())
                .flatMap(document -> document.sections().stream())
                .flatMap(section -> section.code().stream())
                .map(Document.CodeBlock::text)
                .toList();
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
                .flatMap(file -> file.symbols().stream())
                .filter(symbol -> symbol.isTopLevel() && symbol.kind().isType())
                .filter(symbol -> symbol.visibility() == Visibility.PUBLIC && examples(symbol.name()) > 0)
                .sorted(Comparator.comparingLong((Symbol symbol) -> -examples(symbol.name()))
                        .thenComparing(Symbol::path)
                        .thenComparing(Symbol::qualifiedName))
                .limit(TYPES)
                .map(symbol -> new EntryPoint(
                        EntryPoint.Kind.LIBRARY,
                        symbol.name(),
                        "public " + symbol.kind().word() + " that the documents show in use",
                        symbol.headEvidence()))
                .toList();
    }

    /** How many code examples of READMEs and guides use the name. */
    long examples(String name) {
        Pattern use = Pattern.compile("\\b" + Pattern.quote(name) + "\\b");
        return examples.stream().filter(text -> use.matcher(text).find()).count();
    }
}
