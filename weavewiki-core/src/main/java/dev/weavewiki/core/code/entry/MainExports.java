package dev.weavewiki.core.code.entry;

import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.EntryPoint;
import dev.weavewiki.core.model.code.EntryReason;
import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The functions and types that npm packages are: what those who ask for a package by its name get. */
final class MainExports {

    /** Modules that hand on modules end soon. Our choice. */
    private static final int LONGEST = 5;

    private static final List<String> ENDINGS = List.of("", ".js", ".ts", ".mjs", ".cjs", "/index.js", "/index.ts");

    private final Map<RepoPath, ParsedFile> files = new HashMap<>();

    MainExports(List<ParsedFile> files) {
        files.forEach(file -> this.files.put(file.path(), file));
    }

    static List<EntryPoint> in(List<ParsedFile> files, List<Manifest> manifests) {
        var exports = new MainExports(files);
        List<EntryPoint> found = new ArrayList<>();
        for (Manifest manifest : manifests) {
            if (manifest.ecosystem().equals("npm")) {
                exports.of(manifest)
                        .map(symbol -> new EntryPoint(
                                EntryPoint.Kind.LIBRARY,
                                symbol.name(),
                                EntryReason.EXPORTED_BY_MAIN.english(),
                                symbol.headEvidence()))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Symbol> of(Manifest manifest) {
        Stream<String> declared = manifest.scripts().stream()
                .filter(script -> script.kind() == Manifest.Script.Kind.LIBRARY_MAIN
                        && script.name().equals(manifest.name()))
                .map(Manifest.Script::command);
        return Stream.concat(declared, Stream.of("./index"))
                .flatMap(module -> file(manifest.path().parent(), module).stream())
                .findFirst()
                .flatMap(file -> exported(file, LONGEST));
    }

    private Optional<Symbol> exported(ParsedFile file, int steps) {
        Optional<Symbol> own = file.symbols().stream()
                .filter(symbol -> symbol.isTopLevel()
                        && symbol.name().equals(file.mainExport())
                        && (symbol.kind().isCallable() || symbol.kind().isType()))
                .findFirst();
        boolean handsOn = own.isEmpty() && steps > 0 && file.mainExport().startsWith(".");
        return handsOn ? file(file.path().parent(), file.mainExport()).flatMap(next -> exported(next, steps - 1)) : own;
    }

    /** The file that a module stands for, seen from a folder. */
    Optional<ParsedFile> file(RepoPath folder, String module) {
        return ENDINGS.stream()
                .flatMap(ending -> folder.resolve(module + ending).stream())
                .map(files::get)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
