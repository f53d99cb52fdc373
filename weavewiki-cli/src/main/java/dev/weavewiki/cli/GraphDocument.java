package dev.weavewiki.cli;

import dev.weavewiki.core.model.code.Call;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolRef;
import java.util.List;
import java.util.Locale;

/** The form in which the code model is printed (specification, section 2). Paths are relative, lines count from 1. */
record GraphDocument(List<FileNode> files, List<ImportEdge> imports, List<CallEdge> calls) {

    static GraphDocument of(CodeModel code) {
        return new GraphDocument(
                code.sourceFiles().stream().map(file -> FileNode.of(file, code)).toList(),
                code.dependencies().stream().map(ImportEdge::of).toList(),
                code.calls().stream().map(CallEdge::of).toList());
    }

    /** A source file. */
    record FileNode(String path, String language, double centrality, List<SymbolNode> symbols) {

        static FileNode of(SourceFile file, CodeModel code) {
            return new FileNode(
                    file.path().value(),
                    file.language().value(),
                    code.centrality(file.path()),
                    file.symbols().stream().map(SymbolNode::of).toList());
        }
    }

    /** A declaration. */
    record SymbolNode(String name, String qualifiedName, String kind, String visibility, int startLine, int endLine) {

        static SymbolNode of(Symbol symbol) {
            return new SymbolNode(
                    symbol.name(),
                    symbol.qualifiedName(),
                    symbol.kind().word(),
                    symbol.visibility().name().toLowerCase(Locale.ROOT),
                    symbol.lines().from(),
                    symbol.lines().to());
        }
    }

    /** A dependency of a file on another; one pair may appear once for each kind. */
    record ImportEdge(String from, String to, String kind, int line) {

        static ImportEdge of(Dependency dependency) {
            return new ImportEdge(
                    dependency.from().value(),
                    dependency.to().value(),
                    dependency.kind().name().toLowerCase(Locale.ROOT),
                    dependency.line());
        }
    }

    /** A call of a symbol by another. */
    record CallEdge(End from, End to, int line) {

        static CallEdge of(Call call) {
            return new CallEdge(End.of(call.from()), End.of(call.to()), call.line());
        }
    }

    /** One end of a call. */
    record End(String path, String name) {

        static End of(SymbolRef ref) {
            return new End(ref.path().value(), ref.qualifiedName());
        }
    }
}
