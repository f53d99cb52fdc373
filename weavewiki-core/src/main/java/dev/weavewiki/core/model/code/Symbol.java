package dev.weavewiki.core.model.code;

import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.RepoPath;

/**
 * A declaration.
 *
 * @param path the file that declares it
 * @param name its simple name
 * @param qualifiedName containers and name joined by dots, inside its file or package, such as {@code Gson.Builder.create}
 * @param signature the declaration without its body, on one line, including modifiers and annotations' names
 * @param doc the text of its doc comment without comment marks; empty where there is none
 * @param lines from its first modifier, annotation or keyword to the end of its body; the doc comment is not included
 * @param container the qualified name of the symbol that directly holds it; empty at the top of a file
 */
public record Symbol(
        RepoPath path,
        String name,
        String qualifiedName,
        SymbolKind kind,
        Visibility visibility,
        String signature,
        String doc,
        LineRange lines,
        String container) {

    public boolean isTopLevel() {
        return container.isEmpty();
    }

    public SymbolRef ref() {
        return new SymbolRef(path, qualifiedName);
    }

    /** The lines of the whole declaration. */
    public Evidence evidence() {
        return Evidence.of(path, lines);
    }

    /** The first lines of the declaration, at most 15, so that a citation stays tight. */
    public Evidence headEvidence() {
        return Evidence.of(path, lines.head(15));
    }
}
