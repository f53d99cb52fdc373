package dev.weavewiki.agents.characterization;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Document;
import dev.weavewiki.core.model.code.EntryPoint;
import dev.weavewiki.core.model.code.EntryReason;
import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.Visibility;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a library is entered that declares no way in: its default main file, or the types its README speaks of. */
final class LibrarySurface {

    private static final int TYPES = 5;
    private static final Pattern WORD = Pattern.compile("\\w+");

    private final Ground ground;
    private final Map<String, Long> counts;

    LibrarySurface(Ground ground) {
        this.ground = ground;
        this.counts = Stream.of(Document.Kind.README, Document.Kind.GUIDE)
                .flatMap(kind -> ground.code().documents(kind).stream())
                .flatMap(document -> document.sections().stream())
                .flatMap(section -> section.code().stream())
                .flatMap(block -> WORD.matcher(block.text())
                        .results()
                        .map(match -> match.group())
                        .distinct())
                .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
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
                        EntryPoint.Kind.LIBRARY, manifest.name(), EntryReason.NPM_DEFAULT.english(), place));
    }

    private List<EntryPoint> documentedTypes() {
        return ground.main().stream()
                .flatMap(file -> file.topLevel().stream())
                .filter(symbol -> symbol.kind().isType())
                .filter(symbol -> symbol.visibility() == Visibility.PUBLIC && examples(symbol.name()) > 0)
                .filter(symbol -> !symbol.path().value().contains("/internal/"))
                .sorted(Comparator.comparingLong((Symbol symbol) -> -examples(symbol.name()))
                        .thenComparing(Symbol::name)
                        .thenComparing(symbol -> -ground.code().centrality(symbol.path()))
                        .thenComparing(Symbol::path))
                .collect(Collectors.toMap(Symbol::name, symbol -> symbol, (first, second) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .limit(TYPES)
                .map(symbol -> new EntryPoint(
                        EntryPoint.Kind.LIBRARY,
                        symbol.name(),
                        ground.say()
                                .text(
                                        "public {0} that the documents show in use",
                                        ground.say().word(symbol.kind())),
                        symbol.headEvidence()))
                .toList();
    }

    /** In how many code examples of READMEs and guides the name stands. */
    long examples(String name) {
        return counts.getOrDefault(name, 0L);
    }
}
