package dev.weavewiki.generators.section;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.EntryPoint;
import dev.weavewiki.core.model.code.LanguageId;
import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.Manifest.Script.Kind;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.product.Knowledge;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Scripts by which a project does its own work, such as releases: files in a folder that run by themselves ({@code #!}), in
 * another language than the product, which nothing else of the repository uses and no manifest makes a command; and what
 * stands in the {@code bin} of a library of npm, and is no command of it and of no use to its code.
 */
final class OwnTools {

    private OwnTools() {}

    static boolean isOne(RepoPath path, Knowledge known) {
        CodeModel code = known.code();
        return isBesideLibrary(path, code)
                || path.depth() > 1
                        && runsByItself(path, known)
                        && !code.file(path).map(SourceFile::language).equals(mainLanguage(code))
                        && code.sourcesOf(path).isEmpty()
                        && code.entryPointsOf(path).stream().noneMatch(entry -> entry.kind() == EntryPoint.Kind.BINARY);
    }

    private static boolean isBesideLibrary(RepoPath path, CodeModel code) {
        return code.manifests().stream()
                .filter(manifest -> manifest.ecosystem().equals("npm") && has(manifest, Kind.LIBRARY_MAIN))
                .flatMap(manifest -> manifest.path().parent().resolve("bin").stream()
                        .filter(bin -> path.isUnder(bin) && !isCommand(path, manifest)))
                .anyMatch(bin -> code.sourcesOf(path).stream()
                        .allMatch(user -> user.isUnder(bin) || Audience.isOfBuild(user) || Audience.isBeside(user)));
    }

    private static boolean has(Manifest manifest, Kind kind) {
        return manifest.scripts().stream().anyMatch(script -> script.kind() == kind);
    }

    /** Whether the manifest makes it a command, or starts the product with it. */
    private static boolean isCommand(RepoPath path, Manifest manifest) {
        return manifest.scripts().stream()
                .filter(script -> script.kind() == Kind.BINARY || script.name().equals("start"))
                .anyMatch(script -> script.command().contains("bin/" + path.stem()));
    }

    private static boolean runsByItself(RepoPath path, Knowledge known) {
        return known.texts().lines(path).stream().limit(1).anyMatch(line -> line.startsWith("#!"));
    }

    /** The one with the most lines. */
    static Optional<LanguageId> mainLanguage(CodeModel code) {
        Map<LanguageId, Integer> lines = new TreeMap<>();
        code.sourceFiles().forEach(file -> lines.merge(file.language(), file.lines(), Integer::sum));
        return lines.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
