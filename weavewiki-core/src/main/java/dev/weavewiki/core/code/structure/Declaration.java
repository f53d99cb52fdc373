package dev.weavewiki.core.code.structure;

import dev.weavewiki.core.model.code.SymbolKind;
import org.jspecify.annotations.Nullable;

/**
 * What rules may ask of a declaration.
 *
 * @param head the text before its body, on one line
 * @param containerKind the kind of the symbol that directly holds it; null at the top of a file
 * @param doc the text of its doc comment; empty where there is none or it is not read yet
 * @param section the mark that the declaration follows inside its holder and that holds for all up to the next, such as
 *     {@code private}; empty where there is none
 * @param exported whether a statement elsewhere in the file hands it to other files
 */
public record Declaration(
        SymbolKind kind,
        String name,
        String head,
        @Nullable SymbolKind containerKind,
        String doc,
        boolean exported,
        String section) {}
