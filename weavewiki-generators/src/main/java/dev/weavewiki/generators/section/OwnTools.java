package dev.weavewiki.generators.section;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.EntryPoint;
import dev.weavewiki.core.model.code.LanguageId;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.product.Knowledge;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Scripts by which a project does its own work, such as releases: files in a folder that run by themselves ({@code #!}), in
 * another language than the product, which nothing else of the repository uses and no manifest makes a command.
 */
final class OwnTools {

    private OwnTools() {}

    static boolean isOne(RepoPath path, Knowledge known) {
        CodeModel code = known.code();
        return path.depth() > 1
                && runsByItself(path, known)
                && !code.file(path).map(SourceFile::language).equals(mainLanguage(code))
                && code.sourcesOf(path).isEmpty()
                && code.entryPointsOf(path).stream().noneMatch(entry -> entry.kind() == EntryPoint.Kind.BINARY);
    }

    private static boolean runsByItself(RepoPath path, Knowledge known) {
        return known.texts().lines(path).stream().limit(1).anyMatch(line -> line.startsWith("#!"));
    }

    /** The one with the most lines. */
    private static Optional<LanguageId> mainLanguage(CodeModel code) {
        Map<LanguageId, Integer> lines = new TreeMap<>();
        code.sourceFiles().forEach(file -> lines.merge(file.language(), file.lines(), Integer::sum));
        return lines.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
