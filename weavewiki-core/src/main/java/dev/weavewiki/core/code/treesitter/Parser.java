package dev.weavewiki.core.code.treesitter;

import dev.weavewiki.core.code.treesitter.Syntax.SourceBytes;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;

/** Parses one text after another and runs a query over each tree. Not for use by several threads at once. */
interface Parser extends Closeable {

    /**
     * Parses the text.
     *
     * @param limit of processor time
     * @throws IOException if the parser is gone, after which it can only be closed
     */
    ParseOutcome parse(SyntaxQuery query, SourceBytes source, Duration limit) throws IOException;

    /** Whether it knows the query's grammar and can read the query. */
    boolean accepts(SyntaxQuery query) throws IOException;

    @Override
    void close();
}
