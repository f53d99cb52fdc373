package dev.weavewiki.core.code.resolve;

import dev.weavewiki.core.code.structure.ParsedFile;

/**
 * Resolves the names of one language's files. A project of many files has several, each of which links some of them in a
 * thread of its own: what one adds for a file depends on no other that it linked before.
 */
public interface Linker {

    /** Adds the links that go out from the file. A name that cannot be resolved with certainty adds none. */
    void link(ParsedFile file, Links links);
}
