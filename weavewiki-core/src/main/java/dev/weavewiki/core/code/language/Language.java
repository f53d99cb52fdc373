package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Linker;
import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.StructureRules;
import dev.weavewiki.core.code.treesitter.SyntaxQuery;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.ScannedFile;
import java.util.Optional;
import java.util.Set;

/** A language that is parsed: the unit in which the analysis grows. Stateless, safe for use by many threads. */
public interface Language extends StructureRules {

    /** The name of its query, such as {@code java}. */
    String id();

    /** Which scanned files it reads. */
    boolean reads(ScannedFile file);

    /** Whether it reads files of the role: code, unless it says otherwise. */
    default boolean reads(FileRole role) {
        return role.isSource();
    }

    /** Its grammar and query, compiled once. */
    SyntaxQuery query();

    /**
     * What the grammar reads of a text: the text itself, or in files that hold more than code the code on its own lines,
     * all else blank. Empty where there is none, or where its lines could not be told.
     */
    default Optional<String> code(String text) {
        return Optional.of(text);
    }

    /** The language ids whose files see each other; languages of one family share a linker. */
    Set<String> family();

    /** The language ids whose files its linker links: its family's, and those whose files may name the family's. */
    default Set<String> linked() {
        return family();
    }

    /** A new linker for the files of its family. */
    Linker linker(Project project);
}
