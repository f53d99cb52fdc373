package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import java.util.List;

/** The declarations of a file that can hold others, found by line. */
final class Places {

    private final List<Symbol> holders;

    Places(ParsedFile file) {
        holders = file.symbols().stream()
                .filter(symbol -> symbol.kind().isType() || symbol.kind() == SymbolKind.MODULE)
                .toList();
    }

    /** The qualified name of the innermost declaration around the line; empty at the top. */
    String at(int line) {
        String innermost = "";
        for (Symbol holder : holders) {
            LineRange lines = holder.lines();
            if (lines.from() <= line && line <= lines.to()) {
                innermost = holder.qualifiedName();
            }
        }
        return innermost;
    }
}
