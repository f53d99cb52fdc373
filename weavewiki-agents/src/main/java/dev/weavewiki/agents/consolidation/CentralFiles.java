package dev.weavewiki.agents.consolidation;

import dev.weavewiki.agents.topdown.Descriptions;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.code.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that a domain is named after and described by, so that both speak of the same. */
final class CentralFiles {

    private CentralFiles() {}

    /** The most telling first; those whose main declaration is an annotation, which only marks others, last. */
    static List<RepoPath> of(CodeModel code, List<RepoPath> files) {
        List<RepoPath> byWeight = Descriptions.byWeight(code, files);
        return Stream.concat(
                        byWeight.stream().filter(path -> !isAnnotation(code, path)),
                        byWeight.stream().filter(path -> isAnnotation(code, path)))
                .toList();
    }

    /** The first public declaration whose name tells what the file is. */
    static Optional<Symbol> main(CodeModel code, RepoPath path) {
        return code.file(path).stream()
                .flatMap(file -> Descriptions.mainSymbols(code, file).stream())
                .filter(symbol -> symbol.visibility() == Visibility.PUBLIC && Descriptions.isTelling(symbol))
                .findFirst();
    }

    private static boolean isAnnotation(CodeModel code, RepoPath path) {
        return main(code, path)
                .filter(symbol -> symbol.kind() == SymbolKind.ANNOTATION)
                .isPresent();
    }
}
