package dev.weavewiki.core.code.language;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.SymbolRef;

/** What an expression stands for, as far as declarations of the repository say. */
sealed interface Meaning {

    /**
     * An object of the type.
     *
     * @param sure whether a declaration says so; otherwise it follows from what a variable is set to
     */
    record Instance(SymbolRef type, boolean sure) implements Meaning {}

    /** What was given the members of something else, which shows no dependency on where those are declared. */
    record Likeness(SymbolRef of) implements Meaning {}

    /** The declaration itself, such as a class or a function that is passed on. */
    record Named(SymbolRef symbol) implements Meaning {}

    /** A module or package as a whole. */
    record Module(RepoPath path) implements Meaning {}
}
