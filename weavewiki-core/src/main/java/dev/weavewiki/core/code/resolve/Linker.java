package dev.weavewiki.core.code.resolve;

import dev.weavewiki.core.code.structure.ParsedFile;

/** Resolves the names of one language's files. Made once for a project; not safe for use by several threads. */
public interface Linker {

    /** Adds the links that go out from the file. A name that cannot be resolved with certainty adds none. */
    void link(ParsedFile file, Links links);
}
